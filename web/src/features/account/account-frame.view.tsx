import { Show, type JSX } from 'solid-js';
import { PageHeading } from '../../ui/frame/page.tsx';

export interface AccountFrameProps {
  readonly title: string;
  readonly intro?: JSX.Element;
  /** The other way, below: "Do you have an account already? Sign in". */
  readonly foot?: JSX.Element;
  readonly children?: JSX.Element;
}

/** Around the pages that stand at the door: one column in the middle, one thing to do. */
export function AccountFrame(props: AccountFrameProps): JSX.Element {
  return (
    <div class="mx-auto grid w-full max-w-form gap-8 tablet:py-6">
      <header class="grid gap-2">
        <PageHeading title={props.title} />
        <Show when={props.intro}>
          <div class="text-large text-soft">{props.intro}</div>
        </Show>
      </header>
      {props.children}
      <Show when={props.foot}>
        <p class="flex flex-wrap items-center gap-x-2 border-t border-hairline pt-4 text-soft">
          {props.foot}
        </p>
      </Show>
    </div>
  );
}

/** A link within the words of these pages, tall enough for a finger. */
export function WordLink(props: {
  readonly href: string;
  /** What the next page gets to know beside its address. */
  readonly state?: unknown;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <a
      href={props.href}
      state={JSON.stringify(props.state)}
      class="inline-block py-2.5 font-semibold text-primary-ink underline underline-offset-4 hover:decoration-2"
    >
      {props.children}
    </a>
  );
}
