import type { Outcome } from '@equipage/domain';
import type { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';

/** Why the planning was not changed, in words; undefined when it was. */
export function planningRefusal(
  i18n: ReturnType<typeof useI18n>,
  outcome: Outcome<unknown>,
): string | undefined {
  if (outcome.ok) return undefined;
  const { why } = outcome;
  if (why === 'no-shift' || why === 'not-accepted' || why === 'no-place' || why === 'has-place')
    return i18n.t(`planning.refused.${why}`);
  return refusalText(i18n, outcome as Parameters<typeof refusalText>[1]);
}
