import { useNavigate, useParams } from '@solidjs/router';
import {
  event,
  eventIdOfSlug,
  eventSlug,
  isOpen,
  newQuestions,
  paths,
  welcomeAt,
  type Answers,
} from '@equipage/domain';
import { createMemo, createResource, Match, Show, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { deviceStore, type ShelfDescription } from '../../data/device-store.ts';
import { createLiveDocument } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { documentOf } from '../../data/source.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { WelcomeNote } from '../event/index.ts';
import { AnswerSheet } from './answer-sheet.view.tsx';
import { applyToEvent, prefillAnswers, updateAnswers } from './application.actions.ts';
import { eventForm, oneApplication } from './application.queries.ts';
import { entered, type Entered } from './entered-answers.ts';

const shelf: ShelfDescription<Entered> = { name: 'answers', version: 1, schema: entered };

/** `/e/:slug/apply`: the questions of an event, to apply or to change what was answered. */
export default function ApplyPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const params = useParams();
  const navigate = useNavigate();
  const now = createNow();
  const eventId = createMemo(() => eventIdOfSlug(params['slug'] ?? ''));
  const uid = createMemo(() => session.person()?.uid);
  const current = createLiveDocument(() => {
    const id = eventId();
    return id === undefined ? undefined : documentOf({ document: paths.event(id), schema: event });
  });
  const form = createLiveDocument(() => (current.row ? eventForm(current.row.id) : undefined));
  const own = createLiveDocument(() => {
    const person = uid();
    return current.row && person !== undefined ? oneApplication(current.row.id, person) : undefined;
  });
  const questions = () => form.row?.questions ?? [];
  const applies = () => own.row === undefined || own.row.status === 'canceled';

  /** What is known of the person, and what she has left half done on this device. */
  const [start] = createResource(
    () => {
      const person = uid();
      const id = eventId();
      const ready = form.state === 'live' && own.state === 'live';
      return ready && person !== undefined && id !== undefined ? { person, id } : undefined;
    },
    async ({ person, id }) => {
      const shared = questions().some(({ sharedFieldId }) => sharedFieldId !== null);
      const [known, draft] = await Promise.all([
        shared ? prefillAnswers(id) : undefined,
        deviceStore.shelf(shelf, person).get(id),
      ]);
      // Without what she said elsewhere the form is only longer.
      return { prefill: known?.ok ? known.value.answers : {}, draft: draft ?? {} };
    },
  );

  const welcome = () => (current.row ? welcomeAt(current.row, now()) : 'none');
  const takesAnswers = () => {
    const row = current.row;
    if (row === undefined || own.row?.status === 'declined' || !isOpen(row, now())) return false;
    return !applies() || welcome() === 'open' || welcome() === 'waiting';
  };
  const backHref = () => addresses.publicEvent(current.row ? eventSlug(current.row) : (params['slug'] ?? ''));
  const title = () => {
    const name = current.row?.name;
    if (name === undefined) return undefined;
    return applies()
      ? t('registration.title', { event: name })
      : t('registration.changeTitle', { event: name });
  };
  const intro = () => {
    if (applies()) return t('registration.intro', { organization: current.row?.orgName ?? '' });
    return newQuestions(questions(), own.row?.answers ?? {}).length > 0
      ? t('registration.newIntro')
      : undefined;
  };

  const submitLabel = () => {
    if (!applies()) return t('registration.save');
    return welcome() === 'waiting' ? t('event.page.applyWaiting') : t('registration.apply');
  };

  function keep(typed: Entered): void {
    const person = uid();
    const id = eventId();
    if (person !== undefined && id !== undefined) void deviceStore.shelf(shelf, person).put(id, typed);
  }

  async function submit(answers: Answers): Promise<string | undefined> {
    const id = eventId();
    const person = uid();
    if (id === undefined || person === undefined) return undefined;
    const outcome = applies() ? await applyToEvent(id, answers) : await updateAnswers(id, answers);
    if (!outcome.ok) return refusalText(i18n, outcome);
    await deviceStore.shelf(shelf, person).remove(id);
    const waits = 'status' in outcome.value && outcome.value.status === 'waitlisted';
    const said = 'status' in outcome.value ? (waits ? 'waiting' : 'applied') : 'saved';
    toast.success(t(`registration.${said}`));
    navigate(backHref());
    return undefined;
  }

  return (
    <Page title={title()} intro={intro()} width="narrow">
      <Switch fallback={<Skeleton kind="card" />}>
        <Match when={[current, form, own].find(({ state }) => state === 'failed')}>
          {(failed) => (
            <LiveView state="failed" rows={[]} empty={undefined} onRetry={() => failed().retry()}>
              {() => undefined}
            </LiveView>
          )}
        </Match>
        <Match
          when={
            eventId() === undefined ||
            current.state === 'denied' ||
            (current.state === 'live' && own.state !== 'loading' && own.state !== 'off' && !takesAnswers()) ||
            (current.state === 'live' && current.row === undefined)
          }
        >
          <Show
            when={applies() && welcome() !== 'none' && current.row}
            fallback={
              <Banner tone="info" title={t('registration.closedTitle')}>
                {t('registration.closedText')}
              </Banner>
            }
          >
            {(row) => <WelcomeNote welcome={welcome()} event={row()} />}
          </Show>
          <div>
            <Button href={backHref()}>{t('registration.back')}</Button>
          </div>
        </Match>
        <Match when={start()}>
          {(known) => (
            <Show when={form.state !== 'loading'}>
              <Show when={applies() && current.row}>
                {(row) => <WelcomeNote welcome={welcome()} event={row()} />}
              </Show>
              <AnswerSheet
                questions={questions()}
                before={own.row?.answers ?? {}}
                prefill={known().prefill}
                draft={known().draft}
                submitLabel={submitLabel()}
                backHref={backHref()}
                onDraft={keep}
                onSubmit={submit}
              />
            </Show>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
