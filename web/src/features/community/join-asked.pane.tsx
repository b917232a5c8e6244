import { createSignal, onMount, Show, type JSX } from 'solid-js';
import { createAction } from '../../data/action.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Guard } from '../account/index.ts';
import { ownProfile } from '../profile/index.ts';
import { takeAgreement } from './join-agreement.ts';
import { JoinConsent } from './join-consent.view.tsx';
import { joinCommunity } from './join.actions.ts';

export interface JoinAskedProps {
  readonly linkKey: string;
  readonly orgName: string;
  readonly onJoined: () => void;
  /** The link was renewed meanwhile. */
  readonly onDead: () => void;
}

/** Asks somebody who is signed in; leads whoever has no account or no proven address yet to where she gets it. */
export default function JoinAskedPane(props: JoinAskedProps): JSX.Element {
  return (
    <Guard verified>
      <Asked {...props} />
    </Guard>
  );
}

function Asked(props: JoinAskedProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const joining = createAction(joinCommunity);
  const [problem, setProblem] = createSignal<() => string>();

  async function join(): Promise<void> {
    setProblem(undefined);
    const outcome = await joining(props.linkKey);
    if (outcome === undefined) return;
    if (outcome.ok) props.onJoined();
    else if (outcome.why === 'link-dead') props.onDead();
    else if (outcome.why === 'text-outdated') setProblem(() => () => t('join.outdated'));
    else {
      const { why, detail } = outcome;
      setProblem(() => () => refusalText(i18n, detail === undefined ? { why } : { why, detail }));
    }
  }
  // She has agreed before she signed up.
  onMount(() => {
    if (takeAgreement(props.linkKey)) void join();
  });

  return (
    <JoinConsent orgName={props.orgName} sharing={ownProfile.row?.sharing}>
      <Show when={problem()}>{(text) => <Banner tone="danger">{text()()}</Banner>}</Show>
      <div>
        <Button variant="primary" busy={joining.busy()} onPress={() => join()}>
          {t('join.join')}
        </Button>
      </div>
      <p role="status" class="sr-only">
        {joining.busy() ? t('join.joining', { organization: props.orgName }) : ''}
      </p>
    </JoinConsent>
  );
}
