import * as Kobalte from '@kobalte/core/dropdown-menu';
import { For, Match, onMount, Show, Switch, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Check from '~icons/lucide/check';
import { MenuButtonContent, menuButtonClass, type MenuEntry, type MenuProps } from './menu.tsx';

type Item = Extract<MenuEntry, { label: string }>;

/** The menu once it is wanted; use `Menu`, which loads this file. It opens itself when it arrives. */
export default function OpenMenu(props: MenuProps): JSX.Element {
  let trigger!: HTMLButtonElement;
  const landmark = () => trigger.closest<HTMLElement>('main, header, nav, footer') ?? document.body;
  let chosen: (() => void) | undefined;
  // The button of `Menu` was just replaced by this one: keep the keyboard's place.
  onMount(() => trigger.focus({ preventScroll: true }));

  return (
    <Kobalte.Root defaultOpen placement="bottom-end" gutter={6} modal={false}>
      <Kobalte.Trigger ref={trigger} aria-label={props.label} class={menuButtonClass(props.bare)}>
        <MenuButtonContent {...props} />
      </Kobalte.Trigger>
      {/* Inside the landmark of its button, so that who jumps from landmark to landmark finds it. */}
      <Kobalte.Portal mount={landmark()}>
        <Kobalte.Content
          aria-label={props.label}
          // Kobalte gives the keyboard back to the button as the list goes. What is chosen waits for that: a dialog that
          // opened before would lose the keyboard again, and could no longer hold it.
          onCloseAutoFocus={() => {
            const select = chosen;
            chosen = undefined;
            if (select) queueMicrotask(select);
          }}
          class="z-50 grid max-h-[80dvh] min-w-56 max-w-80 data-expanded:animate-appear overflow-y-auto rounded-card border border-hairline bg-surface p-1.5 text-ink shadow-raised outline-none"
        >
          <For each={props.entries}>
            {(entry) => (
              <Switch>
                <Match when={'label' in entry && entry}>
                  {(item) => <MenuItem item={item()} onChosen={(select) => (chosen = select)} />}
                </Match>
                <Match when={'heading' in entry && entry}>
                  {(heading) => (
                    <div role="presentation" class="px-3 pt-2 pb-1 text-small font-semibold text-soft">
                      {heading().heading}
                    </div>
                  )}
                </Match>
                <Match when={'line' in entry}>
                  <Kobalte.Separator class="mx-3 my-1.5 border-hairline" />
                </Match>
              </Switch>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

const itemClass =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-2 no-underline -outline-offset-3! data-highlighted:bg-sunk data-disabled:cursor-not-allowed data-disabled:text-faint';

function MenuItem(props: { item: Item; onChosen: (select: (() => void) | undefined) => void }) {
  const content = () => (
    <>
      <Show when={props.item.icon}>
        {(icon) => <Dynamic component={icon()} class="shrink-0 text-soft" />}
      </Show>
      <Kobalte.ItemLabel class="grow" lang={props.item.lang}>
        {props.item.label}
      </Kobalte.ItemLabel>
    </>
  );
  return (
    <Switch>
      <Match when={props.item.checked !== undefined}>
        <Kobalte.CheckboxItem
          class={itemClass}
          checked={props.item.checked === true}
          disabled={props.item.disabled === true}
          closeOnSelect
          onSelect={() => props.item.onSelect?.()}
        >
          {content()}
          <Kobalte.ItemIndicator>
            <Check class="text-primary-ink" />
          </Kobalte.ItemIndicator>
        </Kobalte.CheckboxItem>
      </Match>
      <Match when={props.item.href}>
        {(href) => (
          <Kobalte.Item as="a" href={href()} class={itemClass} disabled={props.item.disabled === true}>
            {content()}
          </Kobalte.Item>
        )}
      </Match>
      <Match when={true}>
        <Kobalte.Item
          class={`${itemClass} ${props.item.danger ? 'text-danger-ink *:text-danger-ink' : ''}`}
          disabled={props.item.disabled === true}
          onSelect={() => props.onChosen(props.item.onSelect)}
        >
          {content()}
        </Kobalte.Item>
      </Match>
    </Switch>
  );
}
