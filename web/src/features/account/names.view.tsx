import { Show, untrack, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { nameProblems, type AccountField, type AccountProblem } from './auth-problems.ts';
import { NameFields, type Names } from './name-fields.view.tsx';

export interface NamesViewProps {
  /** What Google or Facebook told. */
  readonly known: Names;
  /** Of the login, to tell two accounts apart. */
  readonly email: string | null;
  /** What went wrong when it was tried with the known names. */
  readonly problems: readonly AccountProblem[];
  readonly onSubmit: (names: Names) => Promise<readonly AccountProblem[]>;
  readonly onSignOut: () => Promise<unknown>;
}

/** Asks somebody who came by Google or Facebook without a whole name, or whose sign-up was cut off. */
export function NamesView(props: NamesViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [names, setNames] = createStore<Names>({ ...untrack(() => props.known) });
  const problems = createFormProblems<AccountField>();
  problems.show(untrack(() => props.problems));

  const set = (field: keyof Names, value: string) => {
    setNames(field, value);
    problems.forget(field);
  };

  async function submit() {
    const found = nameProblems(i18n, names);
    problems.show(found.length > 0 ? found : await props.onSubmit({ ...names }));
  }

  return (
    <AccountFrame
      title={t('account.names.title')}
      intro={t('account.names.lead')}
      foot={
        <>
          <Show when={props.email}>{(email) => t('account.names.signedInAs', { email: email() })}</Show>
          <Button variant="quiet" onPress={() => props.onSignOut()}>
            {t('account.names.signOut')}
          </Button>
        </>
      }
    >
      <Form onSubmit={submit} errors={problems.errors()}>
        <NameFields names={names} onInput={set} errorOf={problems.of} />
        <FormActions>
          <Button type="submit" variant="primary" wide>
            {t('account.names.submit')}
          </Button>
        </FormActions>
      </Form>
    </AccountFrame>
  );
}
