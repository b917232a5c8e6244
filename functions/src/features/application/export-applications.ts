import {
  applicationExport,
  isErased,
  keyOfQuestion,
  mayRunEvent,
  textOfValue,
  type ApplicationExport,
  type FormQuestion,
  type Language,
  type Outcome,
} from '@equipage/domain';
import type { ExportFile, FileRefusal } from '../../edge/answer-with-file.ts';
import type { Identity } from '../../edge/authorization.ts';
import { beginExport, linesOfRows, rowsChosen, rowsFound } from '../../edge/begin-export.ts';
import { csvFor } from '../../edge/csv.ts';
import type { Deps } from '../../edge/deps.ts';
import { limits } from '../../edge/limits.ts';
import { documents, queries } from '../../store/documents.ts';

const headsOf: Record<Language, readonly string[]> = {
  en: ['Name', 'Email', 'Status', 'Applied', 'Status since', 'Tags', 'Note'],
  fr: ['Nom', 'E-mail', 'Statut', 'Candidature du', 'Statut depuis', 'Étiquettes', 'Note'],
};

/** A file of an event's applications with their answers. For who runs the event; nobody whose account was erased is in it. */
export async function exportApplications(
  deps: Pick<Deps, 'store' | 'clock'>,
  identity: Identity,
  body: unknown,
): Promise<Outcome<ExportFile, FileRefusal>> {
  const { store } = deps;
  return await beginExport(deps, identity, body, {
    wish: applicationExport,
    async mayRead(access, { eventId }) {
      const event = await store.read(documents.event(eventId));
      return event !== undefined && mayRunEvent(access, event);
    },
    limit: limits.fileExports,
    subject: async ({ eventId }) => (await store.read(documents.event(eventId)))?.orgId ?? eventId,
    async open(wish) {
      const form = await store.read(documents.form(wish.eventId));
      const questions = [...(form?.questions ?? []), ...(form?.past ?? [])];
      const csv = await csvFor(wish.language, wish.timeZone);
      return {
        rows: wish.uids?.length ?? (await store.count(counted(wish))),
        head: csv.head([...headsOf[wish.language], ...questions.map(({ label }) => label)]),
        pages: linesOf(store, wish, questions, csv),
      };
    },
  });
}

/** Those chosen, or everybody at the status; those that came first first. */
function linesOf(
  store: Deps['store'],
  { eventId, status, uids }: ApplicationExport,
  questions: readonly FormQuestion[],
  csv: Awaited<ReturnType<typeof csvFor>>,
): AsyncIterable<string> {
  const chosen = uids && [...new Set(uids)].map((uid) => documents.application(eventId, uid));
  const pages = chosen ? rowsChosen(store, chosen) : rowsFound(store, queries.applicationsInOrder(eventId));
  return linesOfRows(pages, async (page) => {
    const shown = page.filter(
      (one) =>
        !isErased(one.person) && (chosen !== undefined || status === undefined || one.status === status),
    );
    const notes = await store.readAll(shown.map(({ uid }) => documents.applicationNote(eventId, uid)));
    return csv.lines(
      shown.map((application, at) => [
        application.person.name,
        application.person.email,
        csv.statuses[application.status],
        csv.date(application.appliedAt),
        csv.date(application.statusAt),
        notes[at]?.tags.join('; ') ?? '',
        notes[at]?.note ?? '',
        ...questions.map((question) =>
          textOfValue(question, application.answers[keyOfQuestion(question)] ?? null, csv.words),
        ),
      ]),
    );
  });
}

function counted({ eventId, status }: ApplicationExport) {
  return status === undefined
    ? queries.applicationsOfEvent(eventId)
    : queries.applicationsAt(eventId, status);
}
