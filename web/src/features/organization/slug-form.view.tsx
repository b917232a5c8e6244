import { slug as validSlug, slugLength, slugOf } from '@equipage/domain';
import { createSignal, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface SlugFormProps {
  readonly slug: string;
  /** The whole address of the public page at a slug, as people read it. */
  readonly addressOf: (slug: string) => string;
  /** Gets a slug of the right form; answers with what is wrong, in words, or undefined. */
  readonly onClaim: (slug: string) => Promise<string | undefined>;
}

/** Where the public page is, and the way to another address. What is typed becomes one: `Été à Brest` → `ete-a-brest`. */
export function SlugForm(props: SlugFormProps): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal<string>();
  const problems = createFormProblems<'slug'>();
  const wanted = () => slugOf(typed() ?? props.slug, slugLength.most);
  const limits = { least: slugLength.least, most: slugLength.most };

  async function submit() {
    if (!validSlug.safeParse(wanted()).success)
      return problems.show([{ field: 'slug', text: () => t('customization.address.form', limits) }]);
    if (wanted() === props.slug)
      return problems.show([{ field: 'slug', text: () => t('customization.address.same') }]);
    const refused = await props.onClaim(wanted());
    problems.show(refused === undefined ? [] : [{ field: 'slug', text: () => refused }]);
    if (refused === undefined) setTyped(undefined);
  }

  return (
    <Card title={t('customization.address.title')}>
      <p class="max-w-text text-soft wrap-anywhere">
        {t('customization.address.text', { address: props.addressOf(props.slug) })}
      </p>
      <Form onSubmit={submit} errors={problems.errors()}>
        <TextField
          name="slug"
          label={t('customization.address.field')}
          help={t('customization.address.help', limits)}
          value={typed() ?? props.slug}
          onInput={(value) => {
            problems.forget('slug');
            setTyped(value);
          }}
          error={problems.of('slug')}
        />
        <Show when={wanted() !== props.slug && validSlug.safeParse(wanted()).success}>
          <p class="wrap-anywhere" aria-live="polite">
            {t('customization.address.becomes', { address: props.addressOf(wanted()) })}
          </p>
        </Show>
        <FormActions>
          <Button type="submit">{t('customization.address.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
