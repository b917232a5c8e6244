import { Router, useIsRouting, useNavigate, type RouteSectionProps } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  lazy,
  onCleanup,
  Show,
  Suspense,
  untrack,
  type Accessor,
  type JSX,
} from 'solid-js';
import House from '~icons/lucide/house';
import LogOut from '~icons/lucide/log-out';
import MenuIcon from '~icons/lucide/menu';
import MessagesSquare from '~icons/lucide/messages-square';
import QrCode from '~icons/lucide/qr-code';
import Settings from '~icons/lucide/settings';
import { addresses } from './addresses.ts';
import { gate } from './data/gate.ts';
import { network } from './data/network.ts';
import { createSignInHint } from './data/sign-in-hint.ts';
import { useI18n } from './i18n/i18n.tsx';
import { routesWithin } from './routes.tsx';
import { AppFrame, type BarEntry } from './ui/frame/app-frame.tsx';
import { createFrame, crumbsOf, documentTitle, FrameProvider, useFrame } from './ui/frame/frame.tsx';
import { PageBoundary } from './ui/frame/page-boundary.tsx';
import { usePreferenceEntries } from './ui/frame/preferences.tsx';
import type { MenuEntry } from './ui/menu.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { toast } from './ui/toast.ts';

/** Reads the name and the unread number from Firestore, so strangers never fetch it. */
const SignedIn = lazy(() => import('./signed-in.tsx'));

/** The whole client: texts and session around the router, and inside it the pages of routes.tsx. */
export function App(): JSX.Element {
  return (
    <Router root={Root} scrollRestoration>
      {routesWithin(FramedPages)}
    </Router>
  );
}

/**
 * The session, with all that it needs to read Firestore, is fetched only where somebody is or was signed in; a stranger
 * on a public page does without. What everybody has is the gate, which the session opens and closes.
 */
const loadSession = () => import('./data/session.ts').then((module) => module.session);

function followSession(): void {
  const hint = createSignInHint();
  const start = () => {
    loadSession().catch(() => {
      const stop = network.whenBack(() => {
        stop();
        start();
      });
    });
  };
  if (hint.read() === undefined) gate.close();
  else start();
  // Somebody signed in in another tab.
  hint.onChange((changed) => changed === 'in' && start());
}

function sessionState(): 'unknown' | 'signed-in' | 'signed-out' {
  const person = gate.person();
  if (person === undefined) return 'unknown';
  return person === null ? 'signed-out' : 'signed-in';
}

function Root(props: RouteSectionProps) {
  const { t } = useI18n();
  // Where the visit begins; the router changes it later.
  const frame = createFrame(untrack(() => props.location.pathname));
  const title = createMemo(() => documentTitle(frame.space.value(), frame.page.value()));
  createEffect(() => {
    document.title = title();
  });
  reportFaults(() => toast.error(t('ui.fault')));
  followSession();
  return <FrameProvider value={frame}>{props.children}</FrameProvider>;
}

/** The layout of every page: the frame, filled with what it knows of session, page and network. */
function FramedPages(props: RouteSectionProps) {
  const frame = useFrame();
  const navigating = useIsRouting();
  const accountEntries = useAccountEntries();
  const barEntries = useBarEntries(accountEntries);
  return (
    <>
      <Show when={sessionState() === 'signed-in'}>
        {/* Its own boundary: the page is drawn without waiting for the name. */}
        <Suspense>
          <SignedIn />
        </Suspense>
      </Show>
      <AppFrame
        session={sessionState()}
        person={frame.person.value()}
        path={props.location.pathname}
        addresses={{ home: addresses.home(), messages: addresses.messages(), signIn: addresses.signIn() }}
        accountEntries={accountEntries()}
        barEntries={barEntries()}
        space={frame.space.value()}
        crumbs={crumbsOf(frame.space.value(), frame.page.value(), props.location.pathname)}
        offline={!network.online()}
        navigating={navigating()}
      >
        <PageBoundary path={props.location.pathname} homeHref={addresses.home()}>
          <Suspense fallback={<Skeleton kind="page" />}>{props.children}</Suspense>
        </PageBoundary>
      </AppFrame>
    </>
  );
}

function useAccountEntries(): Accessor<MenuEntry[]> {
  const { t } = useI18n();
  const navigate = useNavigate();
  const preferences = usePreferenceEntries();
  async function signOut() {
    const session = await loadSession();
    // First away from the page: it would be told at once that nobody is signed in any more.
    await session.signOut(() => navigate(addresses.home()));
  }
  return createMemo<MenuEntry[]>(() => [
    { label: t('ui.myCode'), icon: QrCode, href: addresses.code() },
    { label: t('ui.accountSettings'), icon: Settings, href: addresses.account() },
    { line: true },
    ...preferences(),
    { line: true },
    { label: t('ui.signOut'), icon: LogOut, onSelect: () => void signOut() },
  ]);
}

function useBarEntries(accountEntries: Accessor<MenuEntry[]>): Accessor<BarEntry[]> {
  const { t } = useI18n();
  const frame = useFrame();
  return createMemo<BarEntry[]>(() => [
    { label: t('ui.home'), icon: House, href: addresses.home() },
    {
      label: t('ui.messages'),
      icon: MessagesSquare,
      href: addresses.messages(),
      count: frame.person.value()?.unread ?? 0,
    },
    { label: t('ui.myCode'), icon: QrCode, href: addresses.code() },
    { label: t('ui.menu'), icon: MenuIcon, menu: accountEntries() },
  ]);
}

/** Faults that no page caught: a handler that threw, a promise that nobody awaited. The person hears of them too. */
function reportFaults(report: () => void): void {
  // An observer of sizes that takes another frame is told of as an error; nothing is wrong then.
  const reportError = ({ message }: ErrorEvent) => {
    if (!message.startsWith('ResizeObserver loop')) report();
  };
  addEventListener('error', reportError);
  addEventListener('unhandledrejection', report);
  onCleanup(() => {
    removeEventListener('error', reportError);
    removeEventListener('unhandledrejection', report);
  });
}
