import type { OrgField, OrgFieldRefusal, Outcome } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { toast } from '../../ui/toast.ts';
import { OrgFieldsDialog, type OrgFieldsActions } from './org-fields.dialog.tsx';
import {
  archiveOrgField,
  countOrgInfo,
  deleteOrgField,
  moveOrgField,
  saveOrgField,
} from './org-info.actions.ts';

/** What the gear opens, on the page of a member as over the table: the fields of the organization. */
export function OrgFieldSettings(props: {
  readonly orgId: string;
  /** Archived ones included. */
  readonly fields: readonly OrgField[];
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const actions: OrgFieldsActions = {
    save: async (wish) => refused(await saveOrgField(props.orgId, wish)),
    move: async (field, before) => refused(await moveOrgField(props.orgId, field.id, before)),
    archive: async (field, archived) => refused(await archiveOrgField(props.orgId, field.id, archived)),
    remove: async (field) => refused(await deleteOrgField(props.orgId, field.id)),
    async count(field) {
      const outcome = await countOrgInfo(props.orgId, field.id);
      if (outcome.ok) return outcome.value.values;
      toast.error(refusalText(i18n, outcome));
      return undefined;
    },
  };
  function refused(outcome: Outcome<unknown, RefusalCode | OrgFieldRefusal>): string | undefined {
    if (outcome.ok) return undefined;
    const { why } = outcome;
    return isOwn(why) ? t(`orgInfo.refusal.${why}`) : refusalText(i18n, { ...outcome, why });
  }
  return (
    <OrgFieldsDialog
      open={props.open}
      onClose={() => props.onClose()}
      fields={props.fields}
      actions={actions}
    />
  );
}

const ownRefusals: readonly string[] = [
  'same-name',
  'same-choice',
  'choices-needed',
  'too-many-choices',
  'too-many-fields',
  'type-fixed',
  'field-gone',
] satisfies OrgFieldRefusal[];
function isOwn(why: string): why is OrgFieldRefusal {
  return ownRefusals.includes(why);
}
