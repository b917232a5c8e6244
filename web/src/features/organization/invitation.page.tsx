import type { calls } from '@equipage/domain';
import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createAction } from '../../data/action.ts';
import { createAsked } from '../../data/asked.ts';
import type { CallOutcome } from '../../data/call.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { toast } from '../../ui/toast.ts';
import { Guard } from '../account/index.ts';
import { InvitationView, type InvitationStep } from './invitation.view.tsx';
import { acceptInvitation, lookAtInvitation } from './org-users.actions.ts';

type Looked = CallOutcome<typeof calls.lookAtInvitation>;

/** The link of an invitation, opened by whoever: signed in or not, with the address that was invited or another. */
export default function InvitationPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const params = useParams();
  const token = () => params['token'] ?? '';
  const here = () => addresses.invitation(token());
  const { answer: looked, ask: look } = createAsked(
    () => (session.state() === 'unknown' ? undefined : `${session.person()?.uid ?? ''} ${token()}`),
    () => lookAtInvitation(token()),
  );
  const [entering, setEntering] = createSignal<{ orgId: string; eventId: string | null; done: () => void }>();
  const acceptance = createAction(acceptInvitation);

  const step = (): InvitationStep => {
    const outcome = looked();
    if (outcome === undefined) return { at: 'loading' };
    if (!outcome.ok) return unopened(outcome);
    const shown = outcome.value;
    const { orgId, event, present, address } = shown;
    // While the new role is on its way here, the page stays as it is.
    if (present !== null && entering() === undefined)
      return { at: 'inside', shown, href: homeOf(orgId, event?.id) };
    if (address === 'unknown') return { at: 'stranger', shown };
    const ownEmail = session.person()?.email ?? '';
    return address === 'yours' ? { at: 'invited', shown } : { at: 'another-address', shown, ownEmail };
  };

  function unopened({ why, detail }: Extract<Looked, { ok: false }>): InvitationStep {
    switch (why) {
      case 'link-used':
        if (typeof detail?.['eventId'] === 'string') {
          return { at: 'accepted', href: addresses.event(detail['eventId']), toEvent: true };
        }
        return typeof detail?.['orgId'] === 'string'
          ? { at: 'accepted', href: addresses.organization(detail['orgId']), toEvent: false }
          : { at: 'dead', why };
      case 'link-wrong':
      case 'link-withdrawn':
      case 'link-superseded':
      case 'link-expired':
        return { at: 'dead', why };
      case 'bad-input':
        return { at: 'dead', why: 'link-wrong' };
      default:
        return { at: 'stuck', text: refusalText(i18n, detail === undefined ? { why } : { why, detail }) };
    }
  }

  async function accept(): Promise<void> {
    const outcome = await acceptance(token());
    if (outcome === undefined) return undefined;
    if (outcome.ok) {
      const { orgId, eventId } = outcome.value;
      return new Promise((done) => setEntering({ orgId, eventId, done }));
    }
    // What keeps it from being accepted is the same that looking tells, and in better words.
    if (outcome.why !== 'offline' && outcome.why !== 'fault') await look();
    return undefined;
  }

  // The answer may be here before the role is; the pages that it opens would not let their new user in.
  createEffect(() => {
    const entered = entering();
    if (entered === undefined) return;
    const { orgId, eventId, done } = entered;
    const role = eventId === null ? session.roleInOrg(orgId) : session.roleInEvent(eventId);
    if (role === 'none' || role === 'unknown') return;
    const outcome = untrack(looked);
    if (outcome?.ok === true) {
      toast.success(
        t('orgUsers.invitation.accepted', { place: outcome.value.event?.name ?? outcome.value.orgName }),
      );
    }
    done();
    navigate(homeOf(orgId, eventId ?? undefined), { replace: true });
  });

  const problem = () => {
    const outcome = acceptance.outcome();
    if (outcome === undefined || outcome.ok) return undefined;
    const { why } = outcome;
    return why === 'offline' || why === 'fault' || why === 'too-many-requests'
      ? refusalText(i18n, { why })
      : undefined;
  };

  return (
    <InvitationView
      step={step()}
      signInHref={addresses.signIn({ next: here() })}
      signUpHref={addresses.signUp({ next: here() })}
      homeHref={addresses.home()}
      problem={problem()}
      guard={(button) => <Guard verified>{button()}</Guard>}
      onAccept={accept}
      onSignOut={() => session.signOut()}
      onRetry={() => void look()}
    />
  );
}

function homeOf(orgId: string, eventId: string | undefined): string {
  return eventId === undefined ? addresses.organization(orgId) : addresses.event(eventId);
}
