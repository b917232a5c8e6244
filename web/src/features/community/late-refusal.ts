import { session } from '../../data/session.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import { toast } from '../../ui/toast.ts';

/** A value that was entered, in words. */
export interface EnteredWords {
  /** "T-shirt of Ada Wrona" */
  readonly cell: string;
  readonly value: string;
}

/**
 * For an edit that is still under way when its page goes: whoever made it is told wherever she is by then, with what she
 * had entered and one press to try again. Somebody else who has signed in meanwhile is told nothing.
 * @returns see `CoEditingSource.farewell`
 */
export function createLateRefusal({ t }: I18n, words: EnteredWords): (again: () => void) => void {
  const uid = session.person()?.uid;
  return (again) => {
    if (uid === undefined || session.person()?.uid !== uid) return;
    toast.error(t('orgInfo.refusedLater', { ...words }), {
      action: { label: t('orgInfo.again'), onSelect: again },
    });
  };
}
