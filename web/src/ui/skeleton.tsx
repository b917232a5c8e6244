import { For, Match, Switch, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SkeletonKind = 'list' | 'card' | 'page' | 'text';

/**
 * The outline of what is coming, so that the page does not jump when it is there. It appears after a moment only: what
 * loads quickly shows no flicker.
 */
export function Skeleton(props: {
  readonly kind: SkeletonKind;
  readonly rows?: number | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <div role="status" data-skeleton={props.kind} class="animate-breathe">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      <div aria-hidden="true">
        <Switch>
          <Match when={props.kind === 'list'}>
            <Rows count={props.rows ?? 4} />
          </Match>
          <Match when={props.kind === 'card'}>
            <CardOutline />
          </Match>
          <Match when={props.kind === 'text'}>
            <Lines />
          </Match>
          <Match when={props.kind === 'page'}>
            <div class="grid gap-8">
              <div class="grid gap-3">
                <Bar class="h-4 w-24" />
                <Bar class="h-10 w-3/5" />
              </div>
              <Rows count={props.rows ?? 4} />
            </div>
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function Bar(props: { class: string }) {
  return <span class={`block rounded-control bg-hairline ${props.class}`} />;
}

function Lines() {
  return (
    <div class="grid max-w-text gap-3">
      <Bar class="h-4 w-full" />
      <Bar class="h-4 w-11/12" />
      <Bar class="h-4 w-2/3" />
    </div>
  );
}

function CardOutline() {
  return (
    <div class="grid gap-5 rounded-card border border-hairline bg-surface p-5 tablet:p-6">
      <Bar class="h-6 w-2/5" />
      <Lines />
    </div>
  );
}

function Rows(props: { count: number }) {
  return (
    <div class="divide-y divide-hairline rounded-card border border-hairline bg-surface">
      <For each={Array.from({ length: props.count })}>
        {() => (
          <div class="flex min-h-16 items-center gap-4 px-4 py-3">
            <span class="size-10 shrink-0 rounded-round bg-hairline" />
            <div class="grid grow gap-2">
              <Bar class="h-4 w-2/5" />
              <Bar class="h-3 w-3/5" />
            </div>
          </div>
        )}
      </For>
    </div>
  );
}
