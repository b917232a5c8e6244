import { conversationId, hour, paths } from '@equipage/domain';
import { anAccess, anEvent, conversationOf, shortIdOf } from '@equipage/domain/fixtures';
import { arrangeAccepted, arrangePerson, backstage } from '../browser/arranged-people.ts';
import { required } from '../browser/origin.ts';
import type { Login } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';
import type { Bench } from './bench.ts';
import { openFloorProject } from './floor-project.ts';
import { openBareDevice, openDevice, type Device } from './load-device.ts';
import { hundredths, quantile, tenths } from './quantile.ts';

const writers = 50;
/** Devices that follow each conversation: two of the teammate's and two of organizers. */
const listeners = { teammate: 2, organizers: 2 };
const seconds = Number(process.env['EQUIPAGE_BENCH_SECONDS'] ?? 120);
/** Long enough for every writer to have written a few times at the same pace. */
const floorSeconds = seconds / 4;
/**
 * Between two messages of one writer, drawn anew each time. Nobody writes more than twenty of them: as many as one may
 * write in a short time.
 */
const pauseMs = { least: (seconds * 1_000) / 20, most: (seconds * 1_000) / 12 };
const signIns = { count: 500, atOnce: 20 };
/** What has not come by then is lost. */
const patienceMs = 60_000;

/**
 * One event with everybody talking at once: whether every message reaches every screen that is open, and how soon. The
 * floor is as many devices at the same pace in a project that judges nothing, one document a message. Sign-ins are the
 * emulator's alone.
 */
export const bench: Bench = {
  name: 'load',
  about: `${writers * (listeners.teammate + listeners.organizers)} live listeners and ${writers} writers on one event for ${seconds} seconds, and ${signIns.count} sign-ins; the goal is that no message is lost, the floor is the same in a project without rules`,
  async run({ say }) {
    const { talks, organizer } = await arrange();
    say('sign-ins');
    const signInMs = await signInOften(organizer);

    say('opening devices');
    const app = await talkAtOnce(
      talks.map(({ id, login }) => ({
        id,
        openTeammate: () => openDevice(login),
        openOrganizer: () => openDevice(organizer),
      })),
      seconds,
    );
    say('the floor');
    const project = await openFloorProject();
    const bare = () => Promise.resolve(openBareDevice(project));
    const floor = await talkAtOnce(
      talks.map(({ id }) => ({ id, openTeammate: bare, openOrganizer: bare })),
      floorSeconds,
    );

    const ratio = (share: number) =>
      hundredths(quantile(app.latencies, share) / quantile(floor.latencies, share));
    return {
      writers,
      listeners: writers * (listeners.teammate + listeners.organizers),
      seconds,
      messages: app.messages,
      deliveries: app.expected,
      lost: app.expected - app.latencies.length,
      latency_p50_ms: Math.round(quantile(app.latencies, 0.5)),
      latency_p90_ms: Math.round(quantile(app.latencies, 0.9)),
      latency_p99_ms: Math.round(quantile(app.latencies, 0.99)),
      latency_max_ms: Math.round(Math.max(...app.latencies)),
      floor_messages: floor.messages,
      floor_latency_p50_ms: Math.round(quantile(floor.latencies, 0.5)),
      floor_latency_p90_ms: Math.round(quantile(floor.latencies, 0.9)),
      latency_p50_ratio: ratio(0.5),
      latency_p90_ratio: ratio(0.9),
      sign_ins: signIns.count,
      sign_in_p50_ms: tenths(quantile(signInMs, 0.5)),
      sign_in_p99_ms: tenths(quantile(signInMs, 0.99)),
      within_goal: app.latencies.length === app.expected,
    };
  },
};

/** A conversation, and devices of its two sides. */
interface Conversation {
  readonly id: string;
  readonly openTeammate: () => Promise<Device>;
  readonly openOrganizer: () => Promise<Device>;
}

interface Talked {
  readonly messages: number;
  /** How many deliveries that makes. */
  readonly expected: number;
  /** Of each delivery that came, in milliseconds. */
  readonly latencies: readonly number[];
}

/** Everybody writes for so many seconds, and all devices listen until the last message has come or is lost. */
async function talkAtOnce(conversations: readonly Conversation[], seconds: number): Promise<Talked> {
  const sentAt = new Map<string, number>();
  const latencies: number[] = [];
  const onText = (text: string) => {
    const at = sentAt.get(text);
    if (at !== undefined) latencies.push(performance.now() - at);
  };
  const devices: Device[] = [];
  const switchedOn = async (open: () => Promise<Device>) => {
    const device = await open();
    devices.push(device);
    return device;
  };
  const opened = await inTurns(conversations, 5, async ({ id, openTeammate, openOrganizer }) => {
    const writer = await switchedOn(openTeammate);
    for (let count = 0; count < listeners.teammate; count++)
      await (await switchedOn(openTeammate)).listen(id, onText);
    for (let count = 0; count < listeners.organizers; count++)
      await (await switchedOn(openOrganizer)).listen(id, onText);
    return { id, writer };
  });

  const end = performance.now() + seconds * 1_000;
  const stored = await Promise.all(opened.map((talk, at) => write(talk, at, end, sentAt)));
  const messages = stored.reduce((sum, count) => sum + count, 0);
  const expected = messages * (listeners.teammate + listeners.organizers);
  const until = performance.now() + patienceMs;
  while (latencies.length < expected && performance.now() < until) await pause(100);
  await Promise.all(devices.map((device) => device.close()));
  return { messages, expected, latencies };
}

interface Talk {
  readonly id: string;
  /** Of the teammate. */
  readonly login: Login;
}

async function arrange(): Promise<{ readonly talks: readonly Talk[]; readonly organizer: Login }> {
  const { db } = backstage();
  const now = Date.now();
  const event = anEvent({ id: shortIdOf(`load ${now}`), endsAt: now + 100 * hour }, now);
  const { login: organizer } = await arrangePerson({}, anAccess({ orgs: { [event.orgId]: 'owner' } }));
  const talks = await inTurns(Array.from({ length: writers }), 10, async () => {
    const { person, login } = await arrangePerson();
    await arrangeAccepted(person, [event]);
    await db
      .doc(paths.conversation(conversationId(event.id, person.uid)))
      .set(stored(conversationOf(person, event, now)));
    return { id: conversationId(event.id, person.uid), login };
  });
  return { talks, organizer };
}

/** Sends until the end; how many were stored. */
async function write(
  { id, writer }: { readonly id: string; readonly writer: Device },
  at: number,
  end: number,
  sentAt: Map<string, number>,
): Promise<number> {
  let count = 0;
  // Not all at the same moment.
  await pause((at / writers) * pauseMs.most);
  while (performance.now() < end) {
    const text = `${id} ${count}`;
    sentAt.set(text, performance.now());
    await writer.send(id, 'teammate', text);
    count += 1;
    await pause(pauseMs.least + Math.random() * (pauseMs.most - pauseMs.least));
  }
  return count;
}

/** Milliseconds of each sign-in by the address that the SDK asks. */
async function signInOften({ email, password }: Login): Promise<number[]> {
  const address = `http://${required('FIREBASE_AUTH_EMULATOR_HOST')}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=load`;
  return await inTurns(Array.from({ length: signIns.count }), signIns.atOnce, async () => {
    const begun = performance.now();
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password, returnSecureToken: true }),
    });
    if (!answer.ok) throw new Error(`the sign-in was refused: ${answer.status}`);
    await answer.arrayBuffer();
    return performance.now() - begun;
  });
}

/** Works through a list with so many at once; the answers in the order of the list. */
async function inTurns<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      answers[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
