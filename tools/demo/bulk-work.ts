import {
  applicationNote,
  broadcast as broadcastSchema,
  decisionJob,
  deliveryOf,
  displayName,
  everybody,
  minute,
  paths,
  tidyTags,
  type Application,
  type Broadcast,
  type Conversation,
  type Event,
  type Instant,
  type Message,
} from '@equipage/domain';
import { aBroadcast, diceOf, documentIdOf, type Person } from '@equipage/domain/fixtures';
import type { EventKey } from './events.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

const tags = ['Permis B', 'Secourisme', 'Cuisine', 'Matin', 'Nuit', 'Électricité'];
const notes = [
  'Arrive le vendredi soir par le dernier train.',
  'A tenu le bar l’an dernier, très à l’aise.',
  'Speaks Portuguese and Spanish: good at the welcome desk.',
  'Préfère travailler avec sa sœur.',
  'Back trouble: no lifting.',
];

/** What organizers note about some of those who applied. */
export function demoNotes(
  key: EventKey,
  event: Event,
  applications: readonly Application[],
  now: Instant,
): DemoDocument[] {
  return applications.flatMap(({ uid, statusAt }) => {
    const dice = diceOf(`notes at ${key} about ${uid}`);
    if (!dice.chance(0.4)) return [];
    return [
      demoDocument(paths.applicationNote(event.id, uid), applicationNote, {
        id: uid,
        note: dice.chance(0.5) ? dice.shuffled(notes)[0]! : '',
        tags: tidyTags(dice.shuffled(tags).slice(0, dice.whole(1, 3))),
        updatedAt: Math.min(now, statusAt + 30 * minute),
      }),
    ];
  });
}

/** The last decision on many: somebody was accepted together with others who had been already. */
export function demoDecisions(
  key: EventKey,
  event: Event,
  applications: readonly Application[],
  byUid: string,
): DemoDocument[] {
  if (key !== 'square') return [];
  const accepted = applications
    .filter(({ status }) => status === 'accepted')
    .sort((one, other) => one.statusAt - other.statusAt);
  const last = accepted.at(-1);
  if (last === undefined) return [];
  const id = documentIdOf(`decisions at ${key}`);
  return [
    demoDocument(paths.decisionJob(event.id, id), decisionJob, {
      id,
      byUid,
      decision: 'accepted',
      uids: accepted.map(({ uid }) => uid),
      results: accepted.map(({ uid }) => (uid === last.uid ? 'done' : 'unchanged')),
      state: 'done',
      startedAt: last.statusAt,
      progressAt: last.statusAt,
    }),
  ];
}

/** A conversation with what was said in it. */
export interface Talk {
  readonly head: Conversation;
  readonly messages: Message[];
}

/** What was written to everybody accepted at the event that is going on, a little while ago. */
export function demoBroadcast(
  key: EventKey,
  event: Event,
  by: Person,
  talks: readonly { readonly application: Application; readonly talk: Talk }[],
  now: Instant,
): { readonly documents: readonly DemoDocument[]; readonly talks: ReadonlyMap<string, Talk> } {
  const at = now - 7 * minute;
  if (key !== 'square') return { documents: [], talks: new Map() };
  const text =
    'La relève de la vaisselle passe à 16 h, pour tout le monde.\n\nDishes: the change of crew moves to 4 p.m., for everybody.';
  const sent: Broadcast = aBroadcast({
    id: documentIdOf(`broadcast at ${key}`),
    byUid: by.uid,
    byName: displayName(by),
    text,
    audience: { ...everybody, statuses: ['accepted'] },
    startedAt: at,
    state: 'sent',
  });
  // Whoever wrote within the last minutes would have it between the lines.
  const reached = talks.filter(
    ({ application, talk }) => application.status === 'accepted' && (talk.head.lastAt ?? 0) < at,
  );
  const changed = reached.map(({ application, talk }): [string, Talk] => {
    const { message, head } = deliveryOf(sent, talk.head, at);
    return [application.uid, { head: { ...talk.head, ...head }, messages: [...talk.messages, message] }];
  });
  const done = { ...sent, total: changed.length, sent: changed.length, progressAt: at };
  return {
    documents: [demoDocument(paths.broadcast(event.id, sent.id), broadcastSchema, done)],
    talks: new Map(changed),
  };
}
