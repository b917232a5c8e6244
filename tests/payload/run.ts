/**
 * npm run payload:scan [-- role …]: fills a world with canaries, walks every page as each role of docs/permissions.md,
 * asks every call and every file, reads every mail and what functions log, and looks for canaries that somebody received
 * and must not, and for any in the log. Writes docs/payload-scan.md, or ends with 1 when a canary was found where it must
 * not be.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { Obstacle } from '@equipage/tools/obstacle.ts';
import { inRepo } from '@equipage/tools/repo.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import { backstage } from '../browser/arranged-people.ts';
import { required } from '../browser/origin.ts';
import { signIn } from '../integration/functions/deployed-stage.ts';
import { hasProvenAddress, people, type PersonKey } from '../personas/people.ts';
import { actors } from '../rules/permission-table.ts';
import { askEverything, readFeed } from './ask.ts';
import { markWorld, places, shapeOfPath } from './marked-world.ts';
import { page, type Line } from './report.ts';
import { isTold } from './told-by-functions.ts';
import { bytesOf, walk } from './walk.ts';
import { mayRead } from './who-may.ts';

const say = (line: string) => console.error(`  ${line}`);
const password = 'a password of the scan';
const wanted = process.argv.slice(2);

/** From those who may least to those who may most: what the calls of one change is then seen by the next. */
const order = [
  'signed out',
  'removed',
  'unverified',
  'applicant elsewhere',
  'applicant',
  'stranger',
  'herself',
  'scanner',
  'other coordinator',
  'coordinator',
  'other owner',
  'manager',
  'owner',
] as const;
type Role = (typeof order)[number];

const placesOf: Readonly<Record<string, readonly (keyof typeof places)[]>> = {
  'applicant elsewhere': ['parade', 'streetDance'],
  'other coordinator': ['parade', 'streetDance'],
  stranger: ['brassNight', 'streetDance'],
  'other owner': ['brassNight', 'streetDance'],
};

const { aviary, documents } = markWorld();
const { canaries } = aviary;
const roles = order.filter((role) => wanted.length === 0 || wanted.includes(role));
const lines: Line[] = [];
const leaks = new Map<string, Set<string>>();
const seenShapes = new Set<string>();
const disagreements: string[] = [];
/** What each of these holds of a person or an event, where functions expect something else, and fail. */
const spoiled = {
  [`events/${places.streetDance.eventId}`]: 'name',
  [`accounts/${people.giulia.uid}`]: 'givenName',
} as const;
/** Lines of the functions' log that were looked at. */
let logged = 0;
const stack = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
const browser = await launchBrowser();
try {
  Object.assign(process.env, stack.variables);
  const hub = required('EQUIPAGE_HUB_ORIGIN');
  // Projections would take the canaries away; what they copy, and to whom, is tested by itself.
  await withoutTriggers(hub, async () => {
    await arrange();
    for (const role of roles) await requireAgreement(role);
    // As many at once as there are cores.
    const waiting = [...roles];
    await Promise.all(
      [1, 2].map(async () => {
        for (let role = waiting.shift(); role !== undefined; role = waiting.shift()) await walkAs(role);
      }),
    );
  });
  for (const role of roles) await askAs(role);
  await readMails();
  await readLog();
} finally {
  await browser.close();
  await stack.stop();
}
await conclude();

function emptyLine(role: Role): Line {
  return { role, pages: 0, bytes: 0, received: new Set(), answers: 0, mails: 0 };
}

function emailOf(key: PersonKey): string {
  return documents.get(`accounts/${people[key].uid}`)!['email'] as string;
}

async function arrange(): Promise<void> {
  const { db, auth } = backstage();
  const writer = db.bulkWriter();
  for (const [path, fields] of documents) void writer.set(db.doc(path), fields);
  await writer.close();
  for (const key of Object.keys(people) as PersonKey[]) {
    const emailVerified = hasProvenAddress(key);
    await auth.createUser({ uid: people[key].uid, email: emailOf(key), password, emailVerified });
  }
  say(`${documents.size} documents with ${canaries.length} canaries`);
}

async function tokenOf(key: PersonKey | null): Promise<string | null> {
  if (key === null) return null;
  return (await signIn({ person: { ...people[key], email: emailOf(key) }, password })).token;
}

/** The tables are read by ourselves here: for each document of this world the rules must say the same. */
async function requireAgreement(role: Role): Promise<void> {
  const key = actors[role] ?? null;
  const token = await tokenOf(key);
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const root = `http://${required('FIRESTORE_EMULATOR_HOST')}/v1/projects/${required('GCLOUD_PROJECT')}/databases/(default)/documents`;
  for (const chunk of inChunks([...documents.keys()], 50)) {
    await Promise.all(
      chunk.map(async (path) => {
        const { status } = await fetch(`${root}/${path}`, { headers });
        if ((status === 200) !== mayRead(documents, key, path))
          disagreements.push(`${role} reading ${path}: the rules answer ${status}`);
      }),
    );
  }
}

async function walkAs(role: Role): Promise<void> {
  const key = actors[role] ?? null;
  const login = key && { email: emailOf(key), password };
  const where = (placesOf[role] ?? ['streetDance']).map((name) => places[name]);
  const { pages, heard } = await walk(browser, login, where);
  const line: Line = { ...emptyLine(role), pages, bytes: bytesOf(heard) };
  lines.push(line);
  for (const { address, chunks } of heard) judge(line, key, address, Buffer.concat(chunks).toString());
  for (const number of line.received) seenShapes.add(shapeOfPath(canaries[number]!.path));
  // Who reads nothing proves nothing: each must have received what is hers, and the public what is public.
  const sure = key === null ? `events/${places.streetDance.eventId}` : `accounts/${people[key].uid}`;
  if (![...line.received].some((number) => canaries[number]!.path === sure))
    throw new Error(`${role} was not sent ${sure}: the walk sees nothing`);
  say(`${role}: ${pages} pages, ${line.bytes} bytes, ${line.received.size} canaries that she may receive`);
}

async function askAs(role: Role): Promise<void> {
  const key = actors[role] ?? null;
  const token = await tokenOf(key);
  const line = lines.find((one) => one.role === role)!;
  for (const { about, text } of await askEverything(token, emailOf('giulia'))) {
    line.answers += 1;
    line.bytes += text.length;
    judge(line, key, about, text);
  }
  // Its address is hers alone.
  if (role === 'herself') judge(line, key, 'the calendar feed', (await readFeed()).text);
  say(`${role}: ${line.answers} answers of calls and files`);
}

interface CaughtMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: object;
  readonly to: readonly { readonly address: string }[];
}

async function readMails(): Promise<void> {
  const { db } = backstage();
  const end = Date.now() + 60_000;
  const unsent = () => db.collection('outbox').where('state', 'in', ['pending', 'sending']).count().get();
  while ((await unsent()).data().count > 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 500));
  const mails = (await (await fetch(`${required('EQUIPAGE_MAIL_ORIGIN')}/email`)).json()) as CaughtMail[];
  for (const { to, ...mail } of mails) {
    const key = (Object.keys(people) as PersonKey[]).find((one) => emailOf(one) === to[0]?.address) ?? null;
    const role = order.find((one) => actors[one] === key) ?? 'signed out';
    // What others have done may reach somebody who was not asked for today: it is judged all the same.
    const line = lines.find((one) => one.role === role) ?? emptyLine(role);
    line.mails += 1;
    const text = [mail.subject, mail.text, mail.html, JSON.stringify(mail.headers)].join('\n');
    line.bytes += text.length;
    judge(line, key, `a mail: ${mail.subject.replace(/canary\d{4}\S*/g, '…')}`, text);
  }
  say(`${mails.length} mails`);
}

/** No line may hold any canary, whoever reads it: also not those of functions that come upon what is broken. */
async function readLog(): Promise<void> {
  const { db } = backstage();
  const end = Date.now() + 30_000;
  for (const [path, field] of Object.entries(spoiled))
    await db.doc(path).update({ [field]: [documents.get(path)![field]] });
  const faults = () => stack.functionsLog().filter((line) => line.includes('a trigger failed'));
  while (faults().length < Object.keys(spoiled).length && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const log = stack.functionsLog();
  if (faults().length === 0) throw new Error('no function told of its fault: the log is not seen');
  logged = log.length;
  for (const line of log) {
    for (const number of aviary.findIn(line)) {
      const { path, field } = canaries[number]!;
      leaks.set(`${path} ${field} by the log`, new Set(['whoever reads logs']));
    }
  }
  say(`${log.length} lines of the functions’ log`);
}

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Notes which canaries came that may come, and which must not. */
function judge(line: Line, key: PersonKey | null, source: string, text: string): void {
  const uid = key === null ? undefined : people[key].uid;
  for (const number of aviary.findIn(text)) {
    const canary = canaries[number]!;
    const author = documents.get(canary.path)!['authorUid'];
    if (mayRead(documents, key, canary.path)) line.received.add(number);
    else if (!isTold(canary, source, uid, author)) {
      const leak = `${canary.path} ${canary.field} by ${source}`;
      if (!leaks.has(leak)) say(`✗ ${line.role}: ${leak}`);
      leaks.set(leak, (leaks.get(leak) ?? new Set()).add(line.role));
    }
  }
}

async function conclude(): Promise<void> {
  for (const line of disagreements) console.log(line);
  for (const [leak, to] of leaks) console.log(`${leak} → ${[...to].join(', ')}`);
  const readable = new Set(
    canaries
      .filter(({ path }) => Object.values(actors).some((key) => mayRead(documents, key, path)))
      .map(({ path }) => shapeOfPath(path)),
  );
  const unseen = [...readable].filter((shape) => !seenShapes.has(shape)).sort();
  say(`readable and on no page: ${unseen.join(', ') || 'nothing'}`);
  if (disagreements.length > 0)
    throw new Obstacle(
      'The tables are not read as the rules mean them, see above.',
      'tests/payload/who-may.ts',
    );
  if (leaks.size > 0)
    throw new Obstacle(
      `${leaks.size} canaries came to somebody who must not receive them, see above.`,
      'npm run payload:scan',
    );
  const file = inRepo('docs', 'payload-scan.md');
  const before = await readFile(file, 'utf8').catch(() => '');
  const date = new Date().toISOString().slice(0, 10);
  const counts = { canaries: canaries.length, documents: documents.size, logged };
  await writeFile(file, page(before, { lines, order, ...counts, date }));
}
