import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, lazy, Suspense, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createAsked } from '../../data/asked.ts';
import { gate } from '../../data/gate.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { agreeToJoin } from './join-agreement.ts';
import { lookAsStranger, lookAtJoinLink } from './join.actions.ts';
import { JoinView, type JoinStep } from './join.view.tsx';

/** What only somebody who is signed in needs; strangers never fetch it. */
const JoinAsked = lazy(() => import('./join-asked.pane.tsx'));

/**
 * `/join/<key>`, for everybody: where the link into a community leads, and the button on a public page. Like the other
 * public pages it brings a stranger no Firebase. Whoever has to sign up first says here that she agrees, and is joined
 * when she comes back.
 */
export default function JoinPage(): JSX.Element {
  const i18n = useI18n();
  const navigate = useNavigate();
  const params = useParams();
  const key = () => params['key'] ?? '';
  const [joined, setJoined] = createSignal(false);

  const { answer: looked, ask: look } = createAsked(
    () => {
      const person = gate.person();
      return person === undefined ? undefined : `${person ?? ''} ${key()}`;
    },
    () => {
      setJoined(false);
      return (gate.person() === null ? lookAsStranger : lookAtJoinLink)(key());
    },
  );

  const step = (): JoinStep => {
    const outcome = looked();
    if (outcome === undefined) return { at: 'loading' };
    if (outcome.ok) {
      const shown = outcome.value;
      if (joined() || shown.isMember) return { at: 'member', shown, joinedNow: joined() };
      return { at: gate.person() === null ? 'stranger' : 'asked', shown };
    }
    const { why, detail } = outcome;
    // An address that was cut off on its way is no key at all.
    if (why === 'link-dead' || why === 'bad-input') return { at: 'dead' };
    return { at: 'stuck', text: refusalText(i18n, detail === undefined ? { why } : { why, detail }) };
  };

  /** @param door where an account is made or opened, and which leads back here */
  function agree(door: (wayBack: { next: string }) => string): void {
    agreeToJoin(key());
    navigate(door({ next: addresses.join(key()) }));
  }

  return (
    <JoinView
      step={step()}
      onSignUp={() => agree(addresses.signUp)}
      onSignIn={() => agree(addresses.signIn)}
      onRetry={() => void look()}
      asked={(shown) => (
        <Suspense fallback={<Skeleton kind="card" />}>
          <JoinAsked
            linkKey={key()}
            orgName={shown.name}
            onJoined={() => setJoined(true)}
            onDead={() => void look()}
          />
        </Suspense>
      )}
    />
  );
}
