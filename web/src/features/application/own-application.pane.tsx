import {
  conversationId,
  eventSlug,
  isOver,
  newQuestions,
  welcomeAt,
  type Event,
  type Outcome,
  type Refusal,
} from '@equipage/domain';
import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import CloudAlert from '~icons/lucide/cloud-alert';
import Settings from '~icons/lucide/settings-2';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { readDocument } from '../../data/read.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { applyToEvent, cancelApplication } from './application.actions.ts';
import { eventForm, oneApplication } from './application.queries.ts';
import { OwnApplicationView } from './own-application.view.tsx';

export interface OwnApplicationPaneProps {
  readonly event: Event;
  /** The page's address with the wish to apply in it, to come back to. */
  readonly wayBack: string;
  /** See {@link OwnApplicationProps.cameBack}. */
  readonly cameBack: boolean;
}

/** The live application of the person who is signed in. */
export default function OwnApplicationPane(props: OwnApplicationPaneProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const now = createNow();
  const [problem, setProblem] = createSignal<Refusal<RefusalCode>>();
  const uid = () => session.person()?.uid;
  const own = createLiveDocument(() => {
    const person = uid();
    return person === undefined ? undefined : oneApplication(props.event.id, person);
  });
  // The page read the event once; the application's copy of it follows the server.
  const running = () =>
    own.row?.status === 'pending' || own.row?.status === 'accepted' || own.row?.status === 'waitlisted';
  const form = createLiveDocument(() => (running() ? eventForm(props.event.id) : undefined));
  const asked = () => form.row?.questions ?? [];
  const over = () => isOver(own.row?.event ?? props.event, now());
  const organizes = () => {
    const role = session.roleInOrg(props.event.orgId);
    return role !== 'none' && role !== 'unknown';
  };

  // What went wrong is no longer true once the application has moved on.
  createEffect(
    on(
      () => own.row?.status,
      () => setProblem(undefined),
      { defer: true },
    ),
  );

  const applyHref = () => addresses.apply(eventSlug(props.event));

  /** What the event asks is asked on a page of its own; where it asks nothing, one press is all. */
  async function apply(): Promise<void> {
    const form = await readDocument(eventForm(props.event.id));
    if (form.state === 'found' && form.row.questions.length > 0) navigate(applyHref());
    else await act(applyToEvent(props.event.id));
  }

  /** When it worked the live application says so, in the same place and aloud. */
  async function act(work: Promise<Outcome<unknown, RefusalCode>>) {
    setProblem(undefined);
    const outcome = await work;
    if (!outcome.ok) setProblem(outcome);
  }

  return (
    <div class="grid gap-4">
      <Show
        when={own.state === 'live' || own.row}
        fallback={
          <Show when={own.state === 'failed' || own.state === 'denied'} fallback={<Skeleton kind="card" />}>
            <EmptyState
              icon={CloudAlert}
              title={t('ui.failedTitle')}
              text={t('ui.failedText')}
              action={<Button onPress={() => own.retry()}>{t('ui.retry')}</Button>}
            />
          </Show>
        }
      >
        <OwnApplicationView
          status={own.row?.status}
          appliedAt={own.row?.appliedAt}
          orgName={props.event.orgName}
          over={over()}
          welcome={welcomeAt(props.event, now())}
          event={props.event}
          cameBack={props.cameBack}
          emailVerified={session.person()?.emailVerified ?? false}
          checkMailHref={addresses.checkMail({ next: props.wayBack })}
          conversationHref={addresses.conversation(conversationId(props.event.id, uid() ?? ''))}
          problem={textOf(problem())}
          answersHref={asked().length > 0 ? applyHref() : undefined}
          newQuestions={own.row === undefined ? 0 : newQuestions(asked(), own.row.answers).length}
          onApply={apply}
          onCancel={() => act(cancelApplication(props.event.id))}
        />
      </Show>
      <Show when={organizes()}>
        <div>
          <Button variant="quiet" icon={Settings} href={addresses.event(props.event.id)}>
            {t('event.page.manage')}
          </Button>
        </div>
      </Show>
    </div>
  );

  function textOf(refusal: Refusal<RefusalCode> | undefined): string | undefined {
    return refusal && refusalText(i18n, refusal);
  }
}
