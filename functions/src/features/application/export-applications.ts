import {
  applicationExport,
  done,
  hasEnded,
  isErased,
  keyOfQuestion,
  mayRunEvent,
  refuse,
  textOfValue,
  type Application,
  type ApplicationExport,
  type Language,
  type Outcome,
} from '@equipage/domain';
import { rowsAtOnce, type ExportFile, type FileRefusal } from '../../edge/answer-with-file.ts';
import { verified, type Identity } from '../../edge/authorization.ts';
import { csvFor, isTimeZone } from '../../edge/csv.ts';
import type { Deps } from '../../edge/deps.ts';
import { limits } from '../../edge/limits.ts';
import { isPlainInput } from '../../edge/plain-input.ts';
import { takeUse } from '../../edge/rate-limit.ts';
import { documents, queries } from '../../store/documents.ts';
import { inPages } from '../../store/project.ts';

const headsOf: Record<Language, readonly string[]> = {
  en: ['Name', 'Email', 'Status', 'Applied', 'Status since', 'Tags', 'Note'],
  fr: ['Nom', 'E-mail', 'Statut', 'Candidature du', 'Statut depuis', 'Étiquettes', 'Note'],
};

/**
 * Decides whether a file of an event's applications with their answers is given, and begins it. For who runs the event;
 * nobody whose account was erased is in it.
 */
export async function exportApplications(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  identity: Identity,
  body: unknown,
): Promise<Outcome<ExportFile, FileRefusal>> {
  if (!isPlainInput(body)) return refuse('bad-input');
  const asked = applicationExport.safeParse(body);
  if (!asked.success || !isTimeZone(asked.data.timeZone)) return refuse('bad-input');
  const wish = asked.data;
  const admitted = verified.admit(identity);
  if (!admitted.ok) return admitted;
  const { uid, signedInAt } = admitted.value;
  const { eventId, language, timeZone } = wish;

  const mayRead = async () => {
    const access = await store.read(documents.access(uid));
    if (access !== undefined && hasEnded(access, signedInAt)) return 'sign-in-needed';
    const event = await store.read(documents.event(eventId));
    const runs = access !== undefined && event !== undefined && mayRunEvent(access, event);
    return runs ? 'yes' : 'not-allowed';
  };
  const may = await mayRead();
  if (may !== 'yes') return refuse(may);
  const use = await takeUse(store, limits.applicationExports, eventId, clock.now());
  if (!use.ok) return use;

  const form = await store.read(documents.form(eventId));
  const questions = [...(form?.questions ?? []), ...(form?.past ?? [])];
  const csv = csvFor(language, timeZone);

  async function* parts(): AsyncIterable<string> {
    yield csv.head([...headsOf[language], ...questions.map(({ label }) => label)]);
    for await (const page of applicationsIn(store, wish)) {
      // Broken off, so that nobody takes a part for the whole.
      if ((await mayRead()) !== 'yes') throw new Error('the reader lost the right to the file');
      const shown = page.filter(({ person }) => !isErased(person));
      const notes = await store.transact((transaction) =>
        transaction.readAll(shown.map((one) => documents.applicationNote(eventId, one.uid))),
      );
      const text = csv.lines(
        shown.map(({ person, status, appliedAt, statusAt, answers }, at) => [
          person.name,
          person.email,
          csv.statuses[status],
          csv.date(appliedAt),
          csv.date(statusAt),
          notes[at]?.tags.join('; ') ?? '',
          notes[at]?.note ?? '',
          ...questions.map((question) =>
            textOfValue(question, answers[keyOfQuestion(question)] ?? null, csv.words),
          ),
        ]),
      );
      if (text !== '') yield text;
    }
  }

  const rows = wish.uids?.length ?? (await store.count(counted(wish)));
  return done({ rows, parts: parts() });
}

/** The applications asked for in pages, those that came first first. */
async function* applicationsIn(
  store: Deps['store'],
  { eventId, status, uids }: ApplicationExport,
): AsyncIterable<Application[]> {
  if (uids !== undefined) {
    for (const ids of inPages([...new Set(uids)])) {
      const found = await store.transact((transaction) =>
        transaction.readAll(ids.map((id) => documents.application(eventId, id))),
      );
      yield found.filter((application) => application !== undefined);
    }
    return;
  }
  for await (const page of store.pages(queries.applicationsInOrder(eventId), rowsAtOnce))
    yield page.map(({ value }) => value).filter((one) => status === undefined || one.status === status);
}

function counted({ eventId, status }: ApplicationExport) {
  return status === undefined
    ? queries.applicationsOfEvent(eventId)
    : queries.applicationsAt(eventId, status);
}
