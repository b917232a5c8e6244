import { inOrder } from '@equipage/domain';
import { createMemo } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createClosingGuard } from '../../ui/leave-guard.tsx';
import { createCoEditing, type CoEditingSource } from './co-editing.ts';
import { createColleagueNames } from './colleague-names.ts';
import { createShownNotices } from './edit-notices.ts';
import { writeOrgInfo } from './org-info.actions.ts';
import { orgFieldsOf } from './org-info.queries.ts';
import { createOrgInfoReader } from './org-info-words.ts';
import { createOutliving } from './outliving.ts';

export interface EditedPeople extends Pick<CoEditingSource, 'info'> {
  /** The name of a member, also of one who has been taken off the list: an edit for her is refused after that. */
  readonly personOf: (memberId: string) => string;
}

/**
 * What an organization notes about some of its members, with the fields and all that edits them. It outlives its page
 * for as long as something that was entered may be answered.
 *
 * @param makePeople whose information it is; made once, and ended with the rest
 */
export function createEditedInfo<People extends EditedPeople>(orgId: string, makePeople: () => People) {
  const i18n = useI18n();
  return createOutliving(
    (pageHasGone) => {
      const people = makePeople();
      const allFields = createLiveList(() => orgFieldsOf(orgId));
      const fields = createMemo(() => inOrder(allFields.rows.filter(({ archived }) => !archived)));
      const reader = createOrgInfoReader(() => fields().some(({ type }) => type === 'phone'));
      const editing = createCoEditing({
        info: people.info,
        write: (edit, seen) => writeOrgInfo(orgId, edit, seen, session.person()?.uid ?? ''),
      });
      createClosingGuard(editing.savesAny);
      const notices = createShownNotices(i18n, {
        editing,
        reader,
        pageHasGone,
        fieldOf: (fieldId) => allFields.rows.find(({ id }) => id === fieldId),
        personOf: people.personOf,
        colleagueOf: createColleagueNames(orgId, () => editing.notices.flatMap(({ by }) => by ?? [])),
      });
      return { people, allFields, fields, reader, editing, notices };
    },
    ({ editing }) => editing.mayBeAnswered(),
  );
}
