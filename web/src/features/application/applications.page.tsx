import { useLocation, useNavigate, useParams, useSearchParams } from '@solidjs/router';
import {
  applicationStatus,
  event,
  isOver,
  isWish,
  matchesWish,
  noWish,
  paths,
  profile,
  scheduleLimits,
  type Application,
  type ApplicationWish,
  type Decision,
} from '@equipage/domain';
import { createComputed, createMemo, createSignal, on, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList, createLivePages } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { documentOf } from '../../data/source.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { LicensesLeftPane, licenseRefusal } from '../billing/index.ts';
import { ExportDialog, OrgInfoPane } from '../community/index.ts';
import { readWish, searchOfWish } from './application-address.ts';
import { createApplicationRows } from './application-rows.ts';
import { ApplicationFilters } from './application-filters.view.tsx';
import { ApplicationNotePane } from './application-note.pane.tsx';
import { ApplicationSheetView } from './application-sheet.view.tsx';
import { AnswersView } from './answers.view.tsx';
import {
  eventApplications,
  eventForm,
  eventNotes,
  eventTally,
  oneApplication,
} from './application.queries.ts';
import { decideApplication, startDecisions } from './application.actions.ts';
import { ApplicationsView, type ApplicationFilter } from './applications.view.tsx';
import { asksFirst, createDecisions, decidable } from './decisions.ts';
import { DecisionJobPane } from './decision-job.pane.tsx';
import { tagsOf } from './tags-of.ts';

/**
 * `/events/:eventId/applications`, for organizers; with one person's contact sheet over it at `…/applications/:uid`, so
 * that the list keeps its place while one person after the other is looked at.
 */
export default function ApplicationsPage(): JSX.Element {
  const i18n = useI18n();
  const { t, plural, language } = i18n;
  const params = useParams();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const now = createNow();
  const eventId = () => params['eventId'] ?? '';
  const uid = () => params['uid'];

  const filter = createMemo((): ApplicationFilter => {
    const asked = applicationStatus.safeParse(search['status']);
    return asked.success ? asked.data : 'all';
  });
  const status = () => {
    const current = filter();
    return current === 'all' ? undefined : current;
  };

  const current = createLiveDocument(() => documentOf({ document: paths.event(eventId()), schema: event }));
  const tally = createLiveDocument(() => eventTally(eventId()));
  const applications = createLivePages(() => current.row && eventApplications(current.row, status()));
  const form = createLiveDocument(() => eventForm(eventId()));
  const notes = createLiveList(() => current.row && eventNotes(eventId()));
  const noteOf = createMemo(() => new Map(notes.rows.map((note) => [note.id, note])));
  const tags = createMemo(() => tagsOf(notes.rows, i18n.format.compare));
  const wish = createMemo(() => readWish(search), noWish, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const look = (next: ApplicationWish) => setSearch(searchOfWish(next), { replace: true, scroll: false });

  const [exporting, setExporting] = createSignal(false);
  const [held, setHeld] = createSignal(false);
  const rows = createApplicationRows({
    pages: applications,
    narrowed: () => isWish(wish()),
    fits: (row) => matchesWish(row, noteOf().get(row.uid), wish(), form.row?.questions ?? []),
    held,
    list: () => `${eventId()} ${filter()} ${JSON.stringify(wish())}`,
  });
  const { found } = rows;
  const closed = () => current.row !== undefined && isOver(current.row, now());

  const decisions = createDecisions({
    decide: (person, decision) => decideApplication(eventId(), person, decision),
    onDone: (name, decision) => toast.success(t(`applications.decide.${decision}`, { name })),
    onRefused: (_, refusal) => toast.error(licenseRefusal(i18n, refusal)),
  });
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>();
  const [manyAsked, setManyAsked] = createSignal<Decision>();
  const [manyOpen, setManyOpen] = createSignal(false);
  // Made with the question, so that answering it twice begins one job.
  let jobId = '';
  async function decideMany() {
    const decision = manyAsked();
    if (decision === undefined) return;
    const outcome = await startDecisions(eventId(), jobId, decision, [...(chosen() ?? [])]);
    setManyOpen(false);
    if (outcome.ok) setChosen(undefined);
    else toast.error(refusalText(i18n, outcome));
  }
  createComputed(on([eventId, filter, wish], () => setChosen(undefined), { defer: true }));

  const [question, setQuestion] = createSignal<{ application: Application; decision: Decision }>();
  const [asking, setAsking] = createSignal(false);

  function decide(application: Application, decision: Decision) {
    const { uid, person, status } = application;
    if (!asksFirst(status, decision)) return decisions.decide({ uid, name: person.name }, decision);
    setQuestion({ application, decision });
    setAsking(true);
    return undefined;
  }

  async function confirm() {
    const asked = question();
    if (asked === undefined) return;
    const { uid, person } = asked.application;
    await decisions.decide({ uid, name: person.name }, asked.decision);
    setAsking(false);
  }

  const sheet = createLiveDocument(() => {
    const person = uid();
    return person === undefined ? undefined : oneApplication(eventId(), person);
  });
  // Asked for once the application is there, without which nobody may read the profile.
  const words = createLiveDocument(() => {
    const person = sheet.row?.uid;
    return person === undefined
      ? undefined
      : documentOf({ document: paths.profile(person), schema: profile });
  });

  // Event users are not even asked for it: they get neither this pane nor what it reads.
  const asOrgUser = () => {
    const role = current.row && session.roleInOrg(current.row.orgId);
    return role === 'owner' || role === 'manager';
  };
  // Org users have one page about a person; for event users there is what the person shows of herself.
  const profileHref = () =>
    asOrgUser() && current.row
      ? addresses.member(current.row.orgId, uid() ?? '')
      : addresses.profile(uid() ?? '');

  // A sheet that was opened from the list closes by going back, so that "back" does not open it again.
  let openedHere = false;
  createComputed(
    on(uid, (person, before) => (openedHere = person !== undefined && before === undefined), { defer: true }),
  );
  function closeSheet() {
    if (openedHere) navigate(-1);
    else navigate(`${addresses.applications(eventId())}${location.search}`, { replace: true, scroll: false });
  }

  function exportObstacle(): string | undefined {
    if (!isWish(wish())) return undefined;
    if (found().length === 0) return t('notes.export.nobody');
    return found().length > scheduleLimits.people
      ? t('notes.export.tooMany', { most: i18n.format.number(scheduleLimits.people) })
      : undefined;
  }

  const nameAsked = () => ({ name: question()?.application.person.name ?? '' });
  const declining = () => question()?.decision === 'declined';

  return (
    <>
      <ApplicationsView
        filter={filter()}
        onFilter={(next) =>
          setSearch({ status: next === 'all' ? undefined : next }, { replace: true, scroll: false })
        }
        tally={tally.row}
        state={current.row === undefined && applications.state === 'off' ? current.state : applications.state}
        list={rows.shown}
        onHold={setHeld}
        moreState={rows.moreState}
        onMore={() => rows.more()}
        onRetry={() => {
          current.retry();
          applications.retry();
        }}
        now={now()}
        event={closed() ? 'closed' : current.row?.state === 'draft' ? 'draft' : 'open'}
        eventHref={addresses.event(eventId())}
        hrefOf={({ uid }) => `${addresses.application(eventId(), uid)}${location.search}`}
        conversationHrefOf={({ uid }) => addresses.eventConversation(eventId(), uid)}
        decisions={decisions}
        onDecide={decide}
        chosen={chosen()}
        onChosen={(next) => {
          rows.letBe();
          setChosen(next);
        }}
        choosingAll={rows.awaiting()}
        onChooseAll={() => rows.all((all) => setChosen(new Set(decidable(all))))}
        onDecideMany={(decision) => {
          jobId = newDocumentId();
          setManyAsked(decision);
          setManyOpen(true);
        }}
        onTextMany={() =>
          navigate(addresses.textMessages(eventId()), { state: { uids: [...(chosen() ?? [])] } })
        }
        job={
          <>
            <Show when={current.row}>{(event) => <LicensesLeftPane event={event()} />}</Show>
            <DecisionJobPane eventId={eventId()} />
          </>
        }
        filters={
          <ApplicationFilters
            wish={wish()}
            onWish={look}
            tags={tags()}
            questions={form.row?.questions ?? []}
            found={isWish(wish()) ? found().length : undefined}
            searching={rows.searching()}
          />
        }
        narrowed={isWish(wish())}
        onClear={() => look(noWish)}
        noteOf={(person) => noteOf().get(person)}
        onExport={() => setExporting(true)}
      />
      <ExportDialog
        open={exporting()}
        onClose={() => setExporting(false)}
        description={isWish(wish()) ? plural('notes.export.found', found().length) : t('notes.export.all')}
        note={t('community.exportNote')}
        obstacle={exportObstacle()}
        fileName={t('notes.export.fileName')}
        wish={() => [
          'exportApplications',
          {
            eventId: eventId(),
            ...(isWish(wish())
              ? { uids: found().map((row) => row.uid) }
              : status() !== undefined && { status: status() }),
            language: language(),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          },
        ]}
      />
      <ApplicationSheetView
        open={uid() !== undefined}
        onClose={closeSheet}
        state={sheet.state}
        onRetry={() => sheet.retry()}
        application={sheet.row}
        profile={words.row ?? (words.state === 'denied' || words.state === 'live' ? null : undefined)}
        answers={
          <Show when={sheet.row}>{(row) => <AnswersView form={form.row} answers={row().answers} />}</Show>
        }
        note={
          <Show when={sheet.row}>
            {(row) => (
              <ApplicationNotePane
                eventId={eventId()}
                uid={row().uid}
                note={noteOf().get(row().uid)}
                knownTags={tags()}
              />
            )}
          </Show>
        }
        orgInfo={
          <Show when={asOrgUser() && sheet.row}>
            {(row) => <OrgInfoPane orgId={row().orgId} memberId={row().uid} />}
          </Show>
        }
        profileHref={profileHref()}
        conversationHref={addresses.eventConversation(eventId(), uid() ?? '')}
        underWay={decisions.underWay(uid() ?? '')}
        closed={closed()}
        onDecide={(decision) => sheet.row && decide(sheet.row, decision)}
      />
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={
          declining()
            ? t('applications.decide.declineTitle', nameAsked())
            : t('applications.decide.demoteTitle', nameAsked())
        }
        text={
          declining()
            ? t('applications.decide.declineText', nameAsked())
            : t('applications.decide.demoteText', nameAsked())
        }
        confirmLabel={declining() ? t('applications.decide.decline') : t('applications.decide.waitlist')}
        danger={declining()}
        onConfirm={confirm}
      />
      <ConfirmDialog
        open={manyOpen()}
        onClose={() => setManyOpen(false)}
        title={plural(`bulk.ask.${manyAsked() ?? 'accepted'}`, chosen()?.size ?? 0)}
        text={t('bulk.askText')}
        confirmLabel={t(`bulk.confirm.${manyAsked() ?? 'accepted'}`)}
        danger={manyAsked() === 'declined'}
        onConfirm={decideMany}
      />
    </>
  );
}
