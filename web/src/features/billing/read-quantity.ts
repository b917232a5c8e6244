/** Whole numbers as people write them: plain, or with a mark before each three digits. `1,5` is none. */
const whole = /^(?:\d+|\d{1,3}(?:[\s.,’']\d{3})+)$/;

/** A whole number from 1 as somebody types it; undefined for anything else. */
export function readQuantity(text: string, most: number): number | undefined {
  const trimmed = text.trim();
  if (!whole.test(trimmed)) return undefined;
  const quantity = Number(trimmed.replace(/\D/g, ''));
  return quantity >= 1 && quantity <= most ? quantity : undefined;
}
