import {
  organizationColor,
  organizationDescriptionLength,
  type OrganizationColor,
  type OrganizationFacts,
} from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import Trash from '~icons/lucide/trash-2';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { checkLook, previewOf, type LookEdits, type LookField, type LookFlaw } from './look-draft.ts';
import { organizationShades } from '../../ui/organization-shades.ts';
import { OrganizationSign } from '../../ui/organization-sign.tsx';
import { OrganizationWords } from './organization-words.view.tsx';

export interface CustomizationProps {
  /** As everybody sees it; it follows what colleagues save. */
  readonly stored: OrganizationFacts;
  readonly edits: LookEdits;
  readonly onEdit: (edits: LookEdits) => void;
  /** Makes a logo of a file; undefined when it is no picture. */
  readonly onLogo: (file: File) => Promise<string | undefined>;
  /** Gets what passed the checks and differs; answers with what else is wrong. */
  readonly onSave: (changed: Partial<OrganizationFacts>) => Promise<readonly FormProblem<LookField>[]>;
}

/** The form, and beside it what everybody would see. */
export function CustomizationView(props: CustomizationProps): JSX.Element {
  const { t, format } = useI18n();
  const problems = createFormProblems<LookField>();
  const shown = (): OrganizationFacts => ({ ...props.stored, ...props.edits });

  function edit<Field extends LookField>(field: Field, value: OrganizationFacts[Field]) {
    problems.forget(field);
    props.onEdit({ ...props.edits, [field]: value });
  }

  function textOf(flaw: LookFlaw): string {
    switch (flaw.why) {
      case 'missing':
        return t('customization.missing');
      case 'too-long':
        return t('customization.tooLong', { max: format.number(flaw.max) });
      case 'no-website':
        return t('customization.noWebsite');
      case 'no-address':
        return t('customization.noAddress');
    }
  }

  async function submit() {
    const checked = checkLook(props.stored, props.edits);
    problems.show(
      checked.flaws === undefined
        ? await props.onSave(checked.changed)
        : checked.flaws.map((flaw) => ({ field: flaw.field, text: () => textOf(flaw) })),
    );
  }

  async function takeLogo(file: File) {
    const logo = await props.onLogo(file);
    if (logo === undefined) problems.show([{ field: 'logo', text: () => t('customization.unreadable') }]);
    else edit('logo', logo);
  }

  return (
    <div class="grid items-start gap-10 desktop:grid-cols-[minmax(0,32rem)_minmax(20rem,1fr)]">
      <Form onSubmit={submit} errors={problems.errors()}>
        <TextField
          name="name"
          label={t('customization.name')}
          value={shown().name}
          onInput={(value) => edit('name', value)}
          error={problems.of('name')}
          autocomplete="organization"
        />
        <Logo
          logo={shown().logo}
          error={problems.of('logo')}
          onFile={takeLogo}
          onRemove={() => edit('logo', null)}
        />
        <Colors color={shown().color} onChange={(color) => edit('color', color)} />
        <TextArea
          name="description"
          label={t('customization.description')}
          help={t('customization.descriptionHelp')}
          value={shown().description}
          onInput={(value) => edit('description', value)}
          error={problems.of('description')}
          maxLength={organizationDescriptionLength}
          rows={5}
          optional
        />
        <TextField
          name="website"
          type="url"
          label={t('customization.website')}
          help={t('customization.websiteHelp')}
          value={shown().website}
          onInput={(value) => edit('website', value)}
          error={problems.of('website')}
          autocomplete="url"
          optional
        />
        <TextField
          name="contactEmail"
          type="email"
          label={t('customization.contact')}
          help={t('customization.contactHelp')}
          value={shown().contactEmail}
          onInput={(value) => edit('contactEmail', value)}
          error={problems.of('contactEmail')}
          autocomplete="email"
          optional
        />
        <Checkbox
          name="openToJoin"
          label={t('customization.openToJoin')}
          help={t('customization.openToJoinHelp')}
          checked={shown().openToJoin}
          onChange={(checked) => edit('openToJoin', checked)}
          optional="evident"
        />
        <Checkbox
          name="coordinatorsSendSms"
          label={t('customization.coordinatorsSendSms')}
          help={t('customization.coordinatorsSendSmsHelp')}
          checked={shown().coordinatorsSendSms}
          onChange={(checked) => edit('coordinatorsSendSms', checked)}
          optional="evident"
        />
        <FormActions>
          <Button type="submit" variant="primary">
            {t('customization.save')}
          </Button>
        </FormActions>
      </Form>
      <Preview look={previewOf(props.stored, props.edits)} />
    </div>
  );
}

function Logo(props: {
  logo: string | null;
  error: string | undefined;
  onFile: (file: File) => unknown;
  onRemove: () => void;
}) {
  const { t } = useI18n();
  return (
    <fieldset class="grid gap-2" aria-describedby="logo-help">
      <legend class="mb-1 font-semibold">{t('customization.logo')}</legend>
      <div class="flex flex-wrap items-center gap-4">
        <Show when={props.logo}>
          {(logo) => (
            <img
              src={logo()}
              alt=""
              class="size-16 rounded-card border border-hairline bg-on-brand object-contain"
            />
          )}
        </Show>
        <FileButton
          label={t(props.logo === null ? 'customization.chooseLogo' : 'customization.changeLogo')}
          onFile={props.onFile}
        />
        <Show when={props.logo !== null}>
          <Button variant="quiet" icon={Trash} onPress={() => props.onRemove()}>
            {t('customization.removeLogo')}
          </Button>
        </Show>
      </div>
      <p id="logo-help" class="text-small text-soft">
        {t('customization.logoHelp')}
      </p>
      <Show when={props.error}>
        {(text) => (
          <p role="alert" class="text-danger-ink">
            {text()}
          </p>
        )}
      </Show>
    </fieldset>
  );
}

function Colors(props: { color: OrganizationColor; onChange: (color: OrganizationColor) => void }) {
  const { t } = useI18n();
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-1 font-semibold">{t('customization.color')}</legend>
      <div class="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
        <For each={organizationColor.options}>
          {(color) => (
            <label class="flex min-h-11 cursor-pointer items-center gap-3 rounded-control border border-hairline bg-surface px-3 py-2 hover:border-border has-checked:border-primary has-checked:bg-primary-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
              <input
                type="radio"
                name="color"
                value={color}
                checked={props.color === color}
                class="sr-only"
                onChange={() => props.onChange(color)}
              />
              <span
                aria-hidden="true"
                class="size-6 shrink-0 rounded-round"
                style={{ 'background-color': organizationShades[color] }}
              />
              {t(`customization.colors.${color}`)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Preview(props: { look: OrganizationFacts }) {
  const { t } = useI18n();
  return (
    <section
      aria-labelledby="look-preview"
      class="grid gap-4 desktop:sticky desktop:top-6 desktop:rounded-card desktop:border desktop:border-hairline desktop:p-6"
    >
      <h2 id="look-preview" class="text-large">
        {t('customization.preview')}
      </h2>
      <OrganizationSign look={props.look}>
        <p class="font-heading text-headline font-bold wrap-anywhere">{props.look.name}</p>
      </OrganizationSign>
      <OrganizationWords look={props.look} />
    </section>
  );
}
