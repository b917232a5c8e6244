import type { FieldValue, OrgField } from '@equipage/domain';
import { createEffect, createMemo, onCleanup } from 'solid-js';
import type { I18n } from '../../i18n/i18n.tsx';
import { toast } from '../../ui/toast.ts';
import type { CoEditing } from './co-editing.ts';
import type { ShownNotice } from './edit-notices.view.tsx';
import type { OrgInfoReader } from './org-info-words.ts';

export interface NoticedEdits {
  readonly editing: Pick<CoEditing, 'notices' | 'restore'>;
  readonly reader: Pick<OrgInfoReader, 'show'>;
  readonly pageHasGone: () => boolean;
  readonly fieldOf: (fieldId: string) => OrgField | undefined;
  readonly personOf: (memberId: string) => string;
  /** Undefined until it is known. */
  readonly colleagueOf: (uid: string) => string | undefined;
}

/**
 * The edits that did not come to stay, in words. Of those that are refused or replaced after the page has gone, their
 * maker is told by a toast, wherever she is by then, with both values and one press that writes hers again.
 */
export function createShownNotices(i18n: I18n, noticed: NoticedEdits): () => readonly ShownNotice[] {
  const { t } = i18n;
  const { editing, reader, fieldOf } = noticed;
  function shown(fieldId: string, value: FieldValue): string {
    const field = fieldOf(fieldId);
    const text = field === undefined ? '' : reader.show(field, value);
    return text === '' ? t('orgInfo.empty') : text;
  }
  const notices = createMemo(() =>
    editing.notices.map(({ id, kind, memberId, fieldId, value, present, by }) => ({
      id,
      kind,
      cell: t('orgInfo.cellOf', {
        field: fieldOf(fieldId)?.name ?? '',
        name: noticed.personOf(memberId),
      }),
      mine: shown(fieldId, value),
      theirs: shown(fieldId, present),
      name: by === undefined ? undefined : noticed.colleagueOf(by),
    })),
  );
  createLateToasts(i18n, notices, noticed);
  return notices;
}

/** A long text would cover the page that its writer is on by now. */
const longest = 80;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function createLateToasts(
  { t }: I18n,
  notices: () => readonly ShownNotice[],
  { editing, pageHasGone }: NoticedEdits,
): void {
  const told = new Set<number>();
  const toasts: number[] = [];

  function tell({ id, kind, cell, mine, theirs, name = '' }: ShownNotice): void {
    const value = short(mine);
    const replaced = kind === 'replaced';
    const text = replaced
      ? t('orgInfo.replacedLater', { by: name, cell, value, present: short(theirs) })
      : t('orgInfo.refusedLater', { cell, value });
    const label = t(replaced ? 'orgInfo.restore' : 'orgInfo.again');
    toasts.push(toast.error(text, { action: { label, onSelect: () => editing.restore(id) } }));
  }

  createEffect(() => {
    const late = pageHasGone();
    for (const notice of notices()) {
      // Whose value it is now is asked for when it is first needed.
      if (told.has(notice.id) || (late && notice.kind === 'replaced' && notice.name === undefined)) continue;
      told.add(notice.id);
      if (late) tell(notice);
    }
  });
  onCleanup(() => {
    for (const id of toasts) toast.dismiss(id);
  });
}
