import type { JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';

/** Sample words of the catalogue in both languages; they are in no dictionary because no product page says them. */
export function useSample(): (english: string, french: string) => string {
  const { language } = useI18n();
  return (english, french) => (language() === 'fr' ? french : english);
}

/** A group of specimens under a heading that the table of contents leads to. */
export function Group(props: {
  readonly id: string;
  readonly title: string;
  readonly children: JSX.Element;
}) {
  return (
    <section id={props.id} class="grid scroll-mt-6 gap-6 border-t border-hairline pt-8" data-group={props.id}>
      <h2 class="text-headline">{props.title}</h2>
      <div class="grid items-start gap-x-8 gap-y-8 tablet:grid-cols-2">{props.children}</div>
    </section>
  );
}

/** One component in one state. */
export function Specimen(props: {
  readonly title: string;
  /** Over both columns. */
  readonly wide?: boolean;
  readonly children: JSX.Element;
}) {
  return (
    <figure class="grid min-w-0 gap-3" classList={{ 'tablet:col-span-2': props.wide === true }}>
      <figcaption class="text-small text-soft">{props.title}</figcaption>
      <div>{props.children}</div>
    </figure>
  );
}

/** Several small ones in a row. */
export function Row(props: { readonly children: JSX.Element }) {
  return <div class="flex flex-wrap items-center gap-3">{props.children}</div>;
}
