import { Index, Show, type JSX } from 'solid-js';
import ChevronRight from '~icons/lucide/chevron-right';
import { useI18n } from '../i18n/i18n.tsx';

export interface Crumb {
  readonly label: string;
  /** Where it leads; the last crumb is the page itself and has none. */
  readonly href?: string | undefined;
}

/** Whose space this is and the way back up. */
export function Breadcrumb(props: { readonly crumbs: readonly Crumb[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.crumbs.length > 0}>
      <nav aria-label={t('ui.breadcrumb')}>
        <ol class="flex flex-wrap items-center gap-x-1.5 text-small text-soft">
          <Index each={props.crumbs}>
            {(crumb, index) => (
              <li
                class="flex min-w-0 items-center gap-1.5"
                // On a phone the heading right below says it.
                classList={{ 'max-tablet:sr-only': crumb().href === undefined }}
              >
                {/* Before its crumb: where the way takes two lines, it begins the second and does not end the first. */}
                <Show when={index > 0}>
                  <ChevronRight class="size-3.5 shrink-0 text-faint rtl:rotate-180" />
                </Show>
                <Show
                  when={crumb().href}
                  fallback={
                    <span class="py-3 wrap-anywhere" aria-current="page">
                      {crumb().label}
                    </span>
                  }
                >
                  {(href) => (
                    <a
                      href={href()}
                      class="py-3 underline-offset-4 wrap-anywhere hover:text-ink hover:underline"
                    >
                      {crumb().label}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </Index>
        </ol>
      </nav>
    </Show>
  );
}
