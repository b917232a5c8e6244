import type { Language } from '@equipage/domain';
import { createEffect, on, Show, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { Page } from '../../ui/frame/page.tsx';
import type { Theme } from '../../ui/frame/theme.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nameProblems, type AccountField, type AccountProblem } from './auth-problems.ts';
import type { Names } from './names.view.tsx';

export interface SettingsViewProps {
  /** Undefined until the account is there. */
  readonly names: Names | undefined;
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** Where an address is confirmed. */
  readonly checkMailHref: string;
  readonly theme: Theme;
  readonly onNames: (names: Names) => Promise<readonly AccountProblem[]>;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onSignOut: () => Promise<void>;
}

export function SettingsView(props: SettingsViewProps): JSX.Element {
  const { t, language } = useI18n();
  return (
    <Page title={t('settings.title')} width="narrow">
      <Card title={t('settings.names')}>
        <Show when={props.names} fallback={<Skeleton kind="text" />}>
          {(names) => <NamesForm names={names()} onSubmit={props.onNames} />}
        </Show>
      </Card>

      <Card title={t('settings.email')}>
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <p class="min-w-0 font-semibold wrap-anywhere">{props.email}</p>
          <StatusChip tone={props.emailVerified ? 'good' : 'waiting'}>
            {props.emailVerified ? t('settings.confirmed') : t('settings.unconfirmed')}
          </StatusChip>
        </div>
        <Show when={!props.emailVerified}>
          <div>
            <Button href={props.checkMailHref}>{t('settings.confirm')}</Button>
          </div>
        </Show>
      </Card>

      <Card>
        <RadioGroup<Language>
          name="language"
          label={t('settings.language')}
          help={t('settings.languageHelp')}
          value={language()}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next) => props.onLanguage(next)}
        />
      </Card>

      <Card>
        <RadioGroup<Theme>
          name="theme"
          label={t('settings.appearance')}
          help={t('settings.appearanceHelp')}
          value={props.theme}
          options={[
            { value: 'system', label: t('ui.themeSystem') },
            { value: 'light', label: t('ui.themeLight') },
            { value: 'dark', label: t('ui.themeDark') },
          ]}
          onChange={(next) => props.onTheme(next)}
        />
      </Card>

      <Card title={t('settings.signOutTitle')}>
        <p class="text-soft">{t('settings.signOutText')}</p>
        <div>
          <Button onPress={() => props.onSignOut()}>{t('settings.signOut')}</Button>
        </div>
      </Card>
    </Page>
  );
}

function NamesForm(props: { names: Names; onSubmit: (names: Names) => Promise<readonly AccountProblem[]> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [names, setNames] = createStore<Names>({ givenName: '', familyName: '' });
  const problems = createFormProblems<AccountField>();

  // What is stored fills the form, also when another device changes it, unless somebody is typing here.
  let edited = false;
  for (const field of ['givenName', 'familyName'] as const) {
    createEffect(
      on(
        () => props.names[field],
        (stored) => edited || setNames(field, stored),
      ),
    );
  }

  const set = (field: keyof Names) => (value: string) => {
    edited = true;
    setNames(field, value);
    problems.forget(field);
  };

  async function submit() {
    const wrong = nameProblems(i18n, names);
    const found = wrong.length > 0 ? wrong : await props.onSubmit({ ...names });
    problems.show(found);
    if (found.length === 0) edited = false;
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <TextField
        name="givenName"
        label={t('account.field.givenName')}
        value={names.givenName}
        onInput={set('givenName')}
        error={problems.of('givenName')}
        autocomplete="given-name"
      />
      <TextField
        name="familyName"
        label={t('account.field.familyName')}
        help={t('settings.namesHelp')}
        value={names.familyName}
        onInput={set('familyName')}
        error={problems.of('familyName')}
        autocomplete="family-name"
      />
      <FormActions>
        <Button type="submit" variant="primary">
          {t('settings.save')}
        </Button>
      </FormActions>
    </Form>
  );
}
