import { consentTextVersion } from '@equipage/domain';
import { useParams } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createAction } from '../../data/action.ts';
import { createAsked } from '../../data/asked.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { Guard } from '../account/index.ts';
import { ownProfile } from '../profile/index.ts';
import { JoinConsent } from './join-consent.view.tsx';
import { JoinInvitationView, type JoinInvitationStep } from './join-invitation.view.tsx';
import {
  acceptJoinInvitation,
  declineJoinInvitation,
  lookAtJoinInvitation,
} from './member-import.actions.ts';

/** `/join/invited/:token`: the link of a mail to somebody who was imported, opened by whoever, signed in or not. */
export default function JoinInvitationPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const params = useParams();
  const token = () => params['token'] ?? '';
  const here = () => addresses.joinInvitation(token());
  const [end, setEnd] = createSignal<JoinInvitationStep>();
  const acceptance = createAction(acceptJoinInvitation);

  const { answer: looked, ask: look } = createAsked(
    () => (session.state() === 'unknown' ? undefined : `${session.person()?.uid ?? ''} ${token()}`),
    () => {
      setEnd(undefined);
      return lookAtJoinInvitation(token());
    },
  );

  const step = (): JoinInvitationStep => {
    const ended = end();
    if (ended !== undefined) return ended;
    const outcome = looked();
    if (outcome === undefined) return { at: 'loading' };
    if (outcome.ok) {
      const shown = outcome.value;
      if (shown.address === 'unknown') return { at: 'stranger', shown };
      return shown.address === 'yours'
        ? { at: 'invited', shown }
        : { at: 'another-address', shown, ownEmail: session.person()?.email ?? '' };
    }
    const { why, detail } = outcome;
    if (why === 'already-member') return { at: 'member' };
    // An address that was cut off on its way is no link at all.
    if (why === 'link-wrong' || why === 'bad-input') return { at: 'dead' };
    return { at: 'stuck', text: refusalText(i18n, detail === undefined ? { why } : { why, detail }) };
  };

  async function accept(orgName: string): Promise<void> {
    const outcome = await acceptance(token(), consentTextVersion);
    if (outcome?.ok) {
      setEnd({ at: 'joined', orgName, href: addresses.publicOrganization(outcome.value.orgId) });
    } else if (outcome?.why === 'link-wrong' || outcome?.why === 'another-address') await look();
  }

  async function decline(): Promise<void> {
    const outcome = await declineJoinInvitation(token());
    if (outcome.ok) {
      setEnd({ at: 'gone' });
      return;
    }
    const { why, detail } = outcome;
    if (why === 'link-wrong') setEnd({ at: 'dead' });
    else toast.error(refusalText(i18n, detail === undefined ? { why } : { why, detail }));
  }

  const problem = () => {
    const outcome = acceptance.outcome();
    if (outcome === undefined || outcome.ok) return undefined;
    const { why, detail } = outcome;
    if (why === 'link-wrong' || why === 'another-address') return undefined;
    if (why === 'text-outdated') return t('joinInvitation.outdated');
    return refusalText(i18n, detail === undefined ? { why } : { why, detail });
  };

  return (
    <JoinInvitationView
      step={step()}
      signInHref={addresses.signIn({ next: here() })}
      signUpHref={addresses.signUp({ next: here() })}
      homeHref={addresses.home()}
      consent={(shown) => (
        <Guard verified>
          <JoinConsent orgName={shown.orgName} sharing={ownProfile.row?.sharing}>
            <Show when={problem()}>{(text) => <Banner tone="danger">{text()}</Banner>}</Show>
            <div>
              <Button variant="primary" onPress={() => accept(shown.orgName)}>
                {t('joinInvitation.join')}
              </Button>
            </div>
          </JoinConsent>
        </Guard>
      )}
      onDecline={decline}
      onSignOut={() => session.signOut()}
      onRetry={() => void look()}
    />
  );
}
