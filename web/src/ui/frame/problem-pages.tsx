import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../button.tsx';
import { Page } from './page.tsx';

/** A page broke, or its file could not be fetched. Says which, and offers the reload that mends most of it. */
export function ErrorPage(props: { readonly error: unknown; readonly homeHref: string }): JSX.Element {
  const { t } = useI18n();
  const missingFile = () => isMissingFile(props.error);
  return (
    <Page
      title={missingFile() ? t('ui.chunkTitle') : t('ui.errorTitle')}
      intro={missingFile() ? t('ui.chunkText') : t('ui.errorText')}
    >
      <div class="flex flex-wrap gap-3">
        <Button variant="primary" onPress={() => location.reload()}>
          {t('ui.reload')}
        </Button>
        {/* A real load: what is left of the broken page goes with it. */}
        <Button onPress={() => location.assign(props.homeHref)}>{t('ui.backHome')}</Button>
      </div>
      <Show when={!missingFile()}>
        <details class="max-w-text text-soft">
          <summary class="min-h-11 py-2.5">{t('ui.errorDetail')}</summary>
          <pre class="overflow-x-auto rounded-control bg-sunk p-4 text-small whitespace-pre-wrap">
            {String(props.error)}
          </pre>
        </details>
      </Show>
    </Page>
  );
}

/** Browsers word it differently, and none gives the fault a name of its own. */
function isMissingFile(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|unable to preload/i.test(error.message)
  );
}

/** Nothing at this address. */
export function NotFoundPage(props: { readonly homeHref: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <Page title={t('ui.notFoundTitle')} intro={t('ui.notFoundText')}>
      <div>
        <Button variant="primary" href={props.homeHref}>
          {t('ui.backHome')}
        </Button>
      </div>
    </Page>
  );
}

/** A page of a space that the reader has no part in. It says nothing of what would be there. */
export function NoAccessPage(props: {
  readonly homeHref: string;
  /** Who is signed in, for those who have two accounts. */
  readonly personName?: string | undefined;
  /** What is still the reader's own there. */
  readonly children?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Page title={t('ui.noAccessTitle')} intro={t('ui.noAccessText')}>
      <div class="grid gap-4">
        <Show when={props.personName}>
          {(name) => <p class="text-soft">{t('ui.noAccessAs', { name: name() })}</p>}
        </Show>
        <div>
          <Button variant="primary" href={props.homeHref}>
            {t('ui.backHome')}
          </Button>
        </div>
        {props.children}
      </div>
    </Page>
  );
}
