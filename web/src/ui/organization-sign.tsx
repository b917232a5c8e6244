import type { OrganizationFacts } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import { organizationShades } from './organization-shades.ts';

/** An organization's plate: its logo and name on its colour. */
export function OrganizationSign(props: {
  readonly look: Pick<OrganizationFacts, 'logo' | 'color'>;
  /** The name, as the heading that fits the page. */
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <header
      class="flex flex-wrap items-center gap-5 rounded-card px-5 py-6 text-on-brand tablet:p-8"
      style={{ 'background-color': organizationShades[props.look.color] }}
    >
      <Show when={props.look.logo}>
        {(logo) => (
          // White in both themes: a logo is made for paper. Silent, because the name stands beside it.
          <img src={logo()} alt="" class="size-16 shrink-0 rounded-card bg-on-brand tablet:size-20" />
        )}
      </Show>
      {/* Where the plate is narrow the name stands under the logo rather than in pieces. */}
      <div class="min-w-[min(11rem,100%)] flex-1">{props.children}</div>
    </header>
  );
}
