import { createEffect, createMemo, Index, Match, on, onCleanup, Show, Switch, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import MessagesSquare from '~icons/lucide/messages-square';
import WifiOff from '~icons/lucide/wifi-off';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../avatar.tsx';
import { Badge } from '../badge.tsx';
import { Breadcrumb, type Crumb } from '../breadcrumb.tsx';
import { Button } from '../button.tsx';
import type { Icon } from '../icon.ts';
import { IconButton } from '../icon-button.tsx';
import { Menu, type MenuEntry } from '../menu.tsx';
import { Toaster } from '../toaster.tsx';
import { currentEntry, type FramePerson, type RailEntry, type Space } from './frame.tsx';
import { Logo } from './logo.tsx';
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx';

/** An entry of the bar at the bottom of a phone: a page, or the menu. */
export type BarEntry = {
  readonly label: string;
  readonly icon: Icon;
  readonly count?: number | undefined;
} & ({ readonly href: string } | { readonly menu: readonly MenuEntry[] });

export interface AppFrameProps {
  /** `unknown` while the session is being looked up: the bar keeps its places free, so that nothing jumps. */
  readonly session: 'unknown' | 'signed-in' | 'signed-out';
  /** Who is signed in; undefined until the name is there. */
  readonly person?: FramePerson | undefined;
  /** The path of the page on the screen, for marking where the reader is. */
  readonly path: string;
  readonly addresses: { readonly home: string; readonly messages: string; readonly signIn: string };
  /** Of the account menu at the top right. */
  readonly accountEntries: readonly MenuEntry[];
  /** Of the phone's bottom bar, left to right. */
  readonly barEntries: readonly BarEntry[];
  /** The organization or event that the page belongs to. */
  readonly space?: Space | undefined;
  readonly crumbs: readonly Crumb[];
  readonly offline: boolean;
  /** A change of page is under way. */
  readonly navigating?: boolean | undefined;
  readonly children: JSX.Element;
}

/**
 * Gone where a page fills a phone by itself, which it says by `data-bare`; and never on paper. Really gone, so that the
 * keyboard does not wander behind the page.
 */
const aside = 'max-tablet:group-has-data-bare/frame:hidden print:hidden';

/** What stands around every page: logo, messages, account, sections, the way back up. A view; app.tsx fills it. */
export function AppFrame(props: AppFrameProps): JSX.Element {
  const { t } = useI18n();
  const signedIn = () => props.session === 'signed-in';
  return (
    <div
      data-session={props.session}
      class="group/frame flex min-h-dvh flex-col data-[session=signed-in]:[--bottom-bar:calc(4rem+env(safe-area-inset-bottom))] tablet:[--bottom-bar:0px]!"
    >
      <a
        href="#main"
        class="sr-only z-50 rounded-control bg-primary px-4 py-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        onClick={(click) => {
          click.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('ui.skip')}
      </a>
      <Show when={props.navigating}>
        <div
          class="fixed inset-x-0 top-0 z-50 h-1 origin-left animate-breathe bg-accent"
          role="progressbar"
          aria-label={t('ui.loading')}
        />
      </Show>
      <Header {...props} />
      <Show when={props.offline}>
        <OfflineBar />
      </Show>
      <Show when={props.space}>
        {(space) => <SectionStrip space={space()} path={props.path} crumbs={props.crumbs} />}
      </Show>
      <div class="mx-auto flex w-full max-w-page grow gap-12 px-4 tablet:px-8">
        <Show when={props.space}>
          {(space) => <SectionRail space={space()} path={props.path} crumbs={props.crumbs} />}
        </Show>
        <div class="flex min-w-0 grow flex-col pb-[calc(var(--bottom-bar,0px)+4rem)]">
          <div class={`min-h-6 pt-2 tablet:min-h-10 tablet:pt-4 ${aside}`}>
            <Breadcrumb crumbs={props.crumbs} />
          </div>
          <main id="main" tabindex="-1" class="outline-none">
            {props.children}
          </main>
        </div>
      </div>
      <Show when={props.session === 'signed-out'}>
        <Footer />
      </Show>
      <Show when={signedIn()}>
        <BottomBar entries={props.barEntries} path={props.path} />
      </Show>
      <Toaster />
    </div>
  );
}

function Header(props: AppFrameProps) {
  const { t, plural } = useI18n();
  const messagesLabel = () =>
    props.person && props.person.unread > 0
      ? plural('ui.messagesUnread', props.person.unread)
      : t('ui.messages');
  return (
    <header class={`border-b border-hairline ${aside}`}>
      <div class="mx-auto flex h-16 max-w-page items-center justify-between gap-2 px-4 tablet:h-18 tablet:px-8">
        <Logo href={props.addresses.home} label={t('ui.homeOfEquipage')} />
        <Switch>
          <Match when={props.session === 'signed-in'}>
            <nav aria-label={t('ui.account')} class="flex items-center gap-1 tablet:gap-2">
              <IconButton
                href={props.addresses.messages}
                label={messagesLabel()}
                icon={MessagesSquare}
                count={props.person?.unread ?? 0}
                current={props.path.startsWith(props.addresses.messages)}
              />
              <Menu
                bare
                label={props.person ? t('ui.accountOf', { name: props.person.name }) : t('ui.account')}
                entries={props.accountEntries}
              >
                <Avatar name={props.person?.name ?? ''} photo={props.person?.photo} size="small" />
              </Menu>
            </nav>
          </Match>
          <Match when={props.session === 'signed-out'}>
            <div class="flex shrink-0 items-center gap-1 max-tablet:*:data-variant:px-3 tablet:gap-4">
              <LanguageSwitch compact />
              <Button href={props.addresses.signIn}>{t('ui.signIn')}</Button>
            </div>
          </Match>
        </Switch>
      </div>
    </header>
  );
}

/** Thin, because it may stay for hours in a field with bad network. */
function OfflineBar() {
  const { t } = useI18n();
  return (
    <div role="status" class={`bg-slip text-on-slip ${aside}`}>
      <div class="mx-auto flex max-w-page items-start gap-3 px-4 py-2.5 tablet:px-8">
        <WifiOff class="mt-0.5 shrink-0 text-accent" />
        <p>
          <strong class="font-semibold">{t('ui.offlineTitle')}</strong> {t('ui.offlineText')}
        </p>
      </div>
    </div>
  );
}

interface SectionsProps {
  readonly space: Space;
  readonly path: string;
  readonly crumbs: readonly Crumb[];
}

/** The sections at the left of a wide screen, under a sign with the name of their space. */
function SectionRail(props: SectionsProps) {
  const { t } = useI18n();
  return (
    <div class="hidden w-56 shrink-0 py-6 desktop:block">
      <nav aria-label={t('ui.sections', { name: props.space.name })} class="sticky top-6 grid gap-4">
        <a
          href={props.space.href}
          class="grid gap-1.5 rounded-card bg-brand p-4 text-on-brand no-underline transition-colors duration-150 hover:bg-brand-hover"
        >
          <span class="font-heading text-large leading-tight font-bold tracking-[-0.015em] wrap-anywhere">
            {props.space.name}
          </span>
          <Show when={props.space.caption}>
            <span class="text-small wrap-anywhere">{props.space.caption}</span>
          </Show>
        </a>
        <Sections {...props} class="grid gap-0.5" />
      </nav>
    </div>
  );
}

/** The same sections where there is no room for a rail: a strip that scrolls sideways. */
function SectionStrip(props: SectionsProps) {
  const { t } = useI18n();
  let strip!: HTMLElement;
  // The section that one is in may lie beyond the edge. Some pages say by their crumbs alone which it is.
  const section = createMemo(() => currentEntry(props.space.entries, props.path, props.crumbs)?.href);
  createEffect(
    on([section, () => props.space.entries.length], () => {
      // With the next frame: measured at once, the page would be laid out in the middle of being drawn.
      const frame = requestAnimationFrame(() => {
        const current = strip.querySelector<HTMLElement>('[aria-current]');
        if (current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
      });
      onCleanup(() => cancelAnimationFrame(frame));
    }),
  );
  return (
    <nav
      ref={strip}
      aria-label={t('ui.sections', { name: props.space.name })}
      class="relative overflow-x-auto border-b border-hairline px-2 py-1 tablet:px-6 desktop:hidden"
    >
      <Sections {...props} class="flex gap-1" />
    </nav>
  );
}

function Sections(props: SectionsProps & { class: string }) {
  const current = createMemo(() => currentEntry(props.space.entries, props.path, props.crumbs));
  return (
    <ul role="list" class={props.class}>
      {/* By position: the entries are made anew with each number in them, and only the number is drawn anew. */}
      <Index each={props.space.entries}>
        {(entry) => (
          <li class="shrink-0">
            <SectionLink entry={entry()} current={entry() === current()} />
          </li>
        )}
      </Index>
    </ul>
  );
}

function SectionLink(props: { entry: RailEntry; current: boolean }) {
  return (
    <a
      href={props.entry.href}
      aria-current={props.current ? 'page' : undefined}
      class="flex min-h-11 items-center gap-3 rounded-control px-3 text-soft no-underline transition-colors duration-150 hover:bg-sunk hover:text-ink aria-[current=page]:bg-primary-soft aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink"
    >
      <Dynamic component={props.entry.icon} class="shrink-0" />
      <span class="grow">{props.entry.label}</span>
      <Badge count={props.entry.count ?? 0} />
    </a>
  );
}

function BottomBar(props: { entries: readonly BarEntry[]; path: string }) {
  const { t } = useI18n();
  return (
    <nav
      aria-label={t('ui.main')}
      class={`fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-surface pb-[env(safe-area-inset-bottom)] tablet:hidden ${aside}`}
    >
      <ul role="list" class="flex h-16">
        <Index each={props.entries}>
          {(entry) => (
            <li class="grid flex-1 *:h-full *:w-full">
              <Show
                when={menuOf(entry())}
                fallback={
                  <BarLink entry={entry() as Extract<BarEntry, { href: string }>} path={props.path} />
                }
              >
                {(menu) => (
                  <Menu bare label={entry().label} entries={menu()}>
                    <BarContent entry={entry()} />
                  </Menu>
                )}
              </Show>
            </li>
          )}
        </Index>
      </ul>
    </nav>
  );
}

function menuOf(entry: BarEntry): readonly MenuEntry[] | undefined {
  return 'menu' in entry ? entry.menu : undefined;
}

function BarLink(props: { entry: Extract<BarEntry, { href: string }>; path: string }) {
  const current = () =>
    props.entry.href === '/' ? props.path === '/' : props.path.startsWith(props.entry.href);
  return (
    <a
      href={props.entry.href}
      aria-current={current() ? 'page' : undefined}
      class="grid place-items-center text-soft no-underline -outline-offset-3! aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink"
    >
      <BarContent entry={props.entry} />
    </a>
  );
}

function BarContent(props: { entry: BarEntry }) {
  return (
    <span class="relative grid justify-items-center gap-0.5 text-small">
      <Dynamic component={props.entry.icon} class="size-6!" />
      {props.entry.label}
      <span class="absolute -top-1.5 left-1/2 ml-1">
        <Badge count={props.entry.count ?? 0} />
      </span>
    </span>
  );
}

/** Only for those who are not signed in: the others have these switches in their menu. */
function Footer() {
  const { t } = useI18n();
  return (
    <footer class={`border-t border-hairline ${aside}`}>
      <div class="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-4 tablet:px-8">
        <p class="text-soft">{t('ui.footer')}</p>
        <div class="-mx-2 flex flex-wrap gap-x-4">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
