import { emailAddress, type InvitedRole, type Language } from '@equipage/domain';
import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface NewInvitation<Role extends InvitedRole> {
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
}

export interface InviteDialogProps<Role extends InvitedRole> {
  readonly open: boolean;
  readonly title: string;
  /** Those that the reader may give, the usual one first. */
  readonly roles: readonly [Role, ...Role[]];
  readonly onClose: () => void;
  /** Why it was not sent, or nothing when it was. */
  readonly onInvite: (invitation: NewInvitation<Role>) => Promise<string | undefined>;
}

/** Whom to invite, as what, and in which language to write. */
export function InviteDialog<Role extends InvitedRole>(props: InviteDialogProps<Role>): JSX.Element {
  const { t } = useI18n();
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={props.title}
      description={t('orgUsers.invite.text')}
    >
      <InviteForm roles={props.roles} onClose={() => props.onClose()} onInvite={props.onInvite} />
    </Dialog>
  );
}

/** In the window, so that it begins anew each time that this opens. */
function InviteForm<Role extends InvitedRole>(
  props: Pick<InviteDialogProps<Role>, 'roles' | 'onClose' | 'onInvite'>,
) {
  const { t, language: readersLanguage } = useI18n();
  const [email, setEmail] = createSignal('');
  const [chosen, setRole] = createSignal<InvitedRole>();
  const [language, setLanguage] = createSignal<Language>(readersLanguage());
  const problems = createFormProblems<'email'>();
  const role = (): InvitedRole => chosen() ?? props.roles[0];

  async function submit() {
    if (email().trim() === '') {
      return problems.show([{ field: 'email', text: () => t('orgUsers.invite.emailMissing') }]);
    }
    if (!emailAddress.safeParse(email()).success) {
      return problems.show([{ field: 'email', text: () => t('orgUsers.invite.emailMalformed') }]);
    }
    const refused = await props.onInvite({ email: email(), role: role() as Role, language: language() });
    return problems.show(refused === undefined ? [] : [{ text: () => refused }]);
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <TextField
        name="email"
        type="email"
        label={t('orgUsers.invite.email')}
        value={email()}
        onInput={(value) => {
          setEmail(value);
          problems.forget('email');
        }}
        error={problems.of('email')}
      />
      <RadioGroup
        name="role"
        label={t('orgUsers.invite.role')}
        value={role()}
        options={props.roles.map((value: InvitedRole) => ({
          value,
          label: t(`orgUsers.role.${value}`),
          help: t(`orgUsers.means.${value}`),
        }))}
        onChange={setRole}
      />
      <Select
        name="language"
        label={t('orgUsers.invite.language')}
        value={language()}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setLanguage}
      />
      <FormActions>
        <Button type="submit" variant="primary">
          {t('orgUsers.invite.submit')}
        </Button>
        <Button onPress={() => props.onClose()}>{t('ui.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
