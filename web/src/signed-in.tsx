import { displayName } from '@equipage/domain';
import { createEffect, createRoot, createSignal, lazy, onCleanup, Show, type JSX } from 'solid-js';
import { session } from './data/session.ts';
import { createLanguageSync, createLoginSettling, ownAccount } from './features/account/index.ts';
import { createMyUnread } from './features/conversation/index.ts';
import { useI18n } from './i18n/i18n.tsx';
import { withTexts } from './i18n/start-i18n.ts';
import { ownProfile } from './features/profile/index.ts';
import { useFramePerson } from './ui/frame/frame.tsx';
import { toast } from './ui/toast.ts';

/**
 * Tells the frame who is signed in and how many messages wait, keeps the language of screen and account the same, and
 * keeps the app on the device. It draws nothing but the question before a sign-out, and app.tsx loads it for the signed in only, because it reads Firestore;
 * and whoever looks at one public page shall not pay for the whole app.
 */
export default function SignedIn(): JSX.Element {
  const { t } = useI18n();
  createLanguageSync();
  createLoginSettling();
  const stands = pageStands();
  // What serves the next visit, or waited since the last one. Nothing of it is missed on a page that was left before.
  const afterwards = (load: () => Promise<unknown>) => void stands.then(load).catch(() => undefined);
  afterwards(() => import('./features/badge/own-badge.ts'));
  // Messages that were written and scans that were made without network.
  afterwards(() => import('./features/conversation/unsent-messages.ts'));
  afterwards(() => import('./features/scan/unsent-check-ins.ts'));
  // What a role that was taken meanwhile had brought to this device.
  afterwards(() => import('./features/scan/desk-clearing.ts'));
  afterwards(async () => {
    const { followBuilds } = await import('./service-worker/follow-builds.ts');
    await followBuilds((use) =>
      toast.info(t('ui.newBuild'), { action: { label: t('ui.reload'), onSelect: use } }),
    );
  });
  const unread = createMyUnread(() => (session.person()?.emailVerified ? session.person()?.uid : undefined));
  useFramePerson(() => {
    const account = ownAccount.row;
    return account && { name: displayName(account), photo: ownProfile.row?.thumbnail, unread: unread() };
  });
  return <BeforeSignOut />;
}

const SignOutQuestion = lazy(() => withTexts(import('./sign-out-question.tsx'), 'inside'));

/** Asks whoever signs out about what has not been delivered. */
function BeforeSignOut(): JSX.Element {
  const [question, setQuestion] = createSignal<{ readonly answer: (leaves: boolean) => void }>();
  async function ask(): Promise<boolean> {
    try {
      await SignOutQuestion.preload();
    } catch (problem) {
      // A device must always let go of a person.
      console.error('The question before the sign-out could not be fetched:', problem);
      return true;
    }
    return new Promise<boolean>((resolve) => setQuestion({ answer: resolve })).finally(() =>
      setQuestion(undefined),
    );
  }
  const stopAsking = session.askBeforeSignOut(ask);
  onCleanup(() => {
    stopAsking();
    // The session ended otherwise.
    question()?.answer(false);
  });
  return (
    <Show when={question()}>
      {(asked) => <SignOutQuestion onAnswer={(leaves) => asked().answer(leaves)} />}
    </Show>
  );
}

/** In milliseconds: time for the lists of a page, which come with the account or soon after it. */
const listsFill = 2_000;

/** The page that somebody came for is there, and the browser has nothing else to do. */
async function pageStands(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  await accountCame();
  await new Promise((filled) => setTimeout(filled, listsFill));
  // Safari knows no idle time.
  await new Promise<unknown>((idle) => (globalThis.requestIdleCallback ?? setTimeout)(idle));
}

/** The database has answered. */
function accountCame(): Promise<void> {
  return new Promise((came) =>
    createRoot((dispose) =>
      createEffect(() => {
        if (ownAccount.row === undefined) return;
        came();
        dispose();
      }),
    ),
  );
}
