/**
 * The value below which a share of all values lies, by linear interpolation between neighbours.
 * @param share 0.5 for the median, 0.95 for "19 of 20"
 * @throws RangeError without values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new RangeError('no values to take a quantile of');
  return low + (high - low) * (place - Math.floor(place));
}

/** Rounded to a tenth: the clock of a browser is not finer. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Rounded to a hundredth, for ratios. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
