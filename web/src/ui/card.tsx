import { Show, type JSX } from 'solid-js';

export interface CardProps {
  readonly title?: string | undefined;
  /** One action at the right of the title. */
  readonly action?: JSX.Element;
  /** Marks a card that needs the reader. */
  readonly tone?: 'plain' | 'attention' | undefined;
  readonly children: JSX.Element;
}

/** A thing of its own, lying on the page. */
export function Card(props: CardProps): JSX.Element {
  return (
    <section
      data-tone={props.tone ?? 'plain'}
      class="grid content-start gap-4 rounded-card border border-hairline bg-surface p-5 data-[tone=attention]:border-l-4 data-[tone=attention]:border-l-accent tablet:p-6"
    >
      <Show when={props.title}>
        <header class="flex items-center has-[a,button]:min-h-11 justify-between gap-4">
          <h2 class="text-large">{props.title}</h2>
          {props.action}
        </header>
      </Show>
      {props.children}
    </section>
  );
}
