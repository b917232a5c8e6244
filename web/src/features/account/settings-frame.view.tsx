import { useLocation } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useI18n } from '../../i18n/i18n.tsx';
import { Page } from '../../ui/frame/page.tsx';

/** A part of the settings, under its own heading. */
export interface SettingsPart {
  /** Its place in the address: `/account#language`. */
  readonly key: string;
  readonly title: () => string;
  readonly content: () => JSX.Element;
}

/** The account settings: all parts on one page, and a way to each that stays short on a phone. */
export function SettingsFrame(props: { readonly parts: readonly SettingsPart[] }): JSX.Element {
  const { t } = useI18n();
  const location = useLocation();
  return (
    <Page title={t('settings.title')}>
      <div class="grid items-start gap-8 desktop:grid-cols-[13rem_minmax(0,1fr)] desktop:gap-12">
        <nav
          aria-label={t('settings.title')}
          class="-mx-4 min-w-0 overflow-x-auto px-4 tablet:mx-0 tablet:px-0 desktop:sticky desktop:top-6 desktop:-ml-3"
        >
          <ul class="flex gap-2 desktop:grid desktop:gap-1" role="list">
            <For each={props.parts}>
              {(part) => (
                <li class="shrink-0">
                  <a
                    href={`#${part.key}`}
                    aria-current={location.hash === `#${part.key}` ? 'true' : undefined}
                    class="flex min-h-11 items-center rounded-control border border-hairline bg-surface px-3 text-ink no-underline transition-colors duration-150 -outline-offset-3! hover:bg-sunk aria-[current]:border-primary aria-[current]:bg-primary-soft desktop:border-transparent desktop:bg-transparent"
                    onClick={() => document.getElementById(part.key)?.focus({ preventScroll: true })}
                  >
                    {part.title()}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </nav>
        <div class="grid min-w-0 max-w-form gap-12">
          <For each={props.parts}>
            {(part) => (
              <section
                id={part.key}
                tabindex="-1"
                aria-labelledby={`${part.key}-title`}
                class="grid scroll-mt-6 gap-4 outline-none"
              >
                <h2 id={`${part.key}-title`} class="text-title">
                  {part.title()}
                </h2>
                <Dynamic component={part.content} />
              </section>
            )}
          </For>
        </div>
      </div>
    </Page>
  );
}
