import { createEffect, Show, type JSX } from 'solid-js';
import { useLocation } from '@solidjs/router';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Crumb } from '../breadcrumb.tsx';
import { useFrame, usePageInfo } from './frame.tsx';

export interface PageProps {
  /** The heading, the last crumb and the browser's title; undefined while the name of the thing is on its way. */
  readonly title: string | undefined;
  /** One or two sentences under the heading. */
  readonly intro?: JSX.Element;
  /** A state or a line beside the heading. */
  readonly aside?: JSX.Element;
  /** Buttons at the right of the heading, the most wanted first. */
  readonly actions?: JSX.Element;
  /** Pages between the space and this one, for the breadcrumb. */
  readonly parents?: readonly Crumb[] | undefined;
  /** `narrow` for forms and reading. */
  readonly width?: 'wide' | 'narrow' | undefined;
  readonly children: JSX.Element;
}

/** A page: heading with its actions, then the content. Every route draws one, or its own {@link PageHeading}. */
export function Page(props: PageProps): JSX.Element {
  return (
    <div class="grid gap-8" classList={{ 'max-w-form': props.width === 'narrow' }}>
      <header class="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div class="grid min-w-0 gap-2">
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <PageHeading title={props.title} parents={props.parents} />
            {props.aside}
          </div>
          <Show when={props.intro}>
            <div class="max-w-text text-large text-soft">{props.intro}</div>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="flex flex-wrap gap-3">{props.actions}</div>
        </Show>
      </header>
      {props.children}
    </div>
  );
}

/**
 * The heading of a page. It names the page to the frame, and takes the focus after a change of page, so that a screen
 * reader says where one has come and the keyboard starts at the top.
 */
export function PageHeading(props: {
  readonly title: string | undefined;
  readonly parents?: readonly Crumb[] | undefined;
  readonly class?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const frame = useFrame();
  const location = useLocation();
  let heading!: HTMLHeadingElement;

  usePageInfo(() => ({ title: props.title, parents: props.parents ?? [] }));
  createEffect(() => {
    const path = location.pathname;
    if (props.title === undefined || frame.focusedPath === path) return;
    frame.focusedPath = path;
    heading.focus({ preventScroll: true });
  });

  return (
    <h1
      ref={heading}
      tabindex="-1"
      class={
        props.class ?? 'text-display font-extrabold tracking-[-0.025em] wrap-anywhere tablet:text-poster'
      }
    >
      <Show
        when={props.title}
        fallback={
          <span class="block h-[1.1em] w-40 max-w-full animate-breathe rounded-control bg-hairline">
            <span class="sr-only">{t('ui.loading')}</span>
          </span>
        }
      >
        {props.title}
      </Show>
    </h1>
  );
}

/** A part of a page under its own heading. */
export function Section(props: {
  readonly title: string;
  /** One action at the right of the heading. */
  readonly action?: JSX.Element;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <section class="grid gap-4">
      <header class="flex min-h-11 flex-wrap items-center justify-between gap-4">
        <h2 class="text-title">{props.title}</h2>
        {props.action}
      </header>
      {props.children}
    </section>
  );
}
