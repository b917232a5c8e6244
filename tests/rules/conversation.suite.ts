import {
  conversationId,
  day,
  hour,
  messageLength,
  minute,
  otherSide,
  paths,
  type Side,
  snippetLength,
  snippetOf,
} from '@equipage/domain';
import { documentIdOf } from '@equipage/domain/fixtures';
import {
  average,
  doc,
  documentId,
  getAggregateFromServer,
  getDoc,
  increment,
  limit,
  limitToLast,
  or,
  orderBy,
  query,
  type QueryConstraint,
  serverTimestamp,
  setDoc,
  sum,
  Timestamp,
  where,
  writeBatch,
} from 'firebase/firestore';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../personas/people.ts';
import {
  conversationsAt,
  list,
  messagesIn,
  myConversations,
  myUnreadConversations,
  page,
  unreadConversationsAt,
} from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts, goodTexts, type TextField } from './text-cases.ts';
import { type Fields, readMark, said, saveHead, send, sentMessage } from './writing.ts';
import {
  answer,
  conversationAt,
  fanfares,
  firstMessage,
  giuliasTalk,
  kermesse,
  now,
  parade,
  stored,
  streetDance,
  world,
} from './world.ts';

const text: TextField = { most: messageLength, line: false, mayBeEmpty: false };
const snippet: TextField = { most: snippetLength, line: true, mayBeEmpty: false };
const hanasTalk = conversationId(streetDance.id, people.hana.uid);
const head = world[paths.conversation(giuliasTalk)]!;

/** One of each side: what spoils the one's message spoils the other's. */
const speakers: readonly (readonly [PersonKey, Side])[] = [
  ['giulia', 'teammate'],
  ['amara', 'organizers'],
];

export function conversationSuite(stage: Stage): void {
  describe('conversation', () => {
    describe.each(speakers)('a message of %s for the %s', (who, side) => {
      const others = otherSide(side);
      const say = (spoil?: Parameters<typeof sentMessage>[2], where?: string) =>
        verdict(send(stage.as(who), sentMessage(side, people[who], spoil), where));
      const unreadByOthers = others === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers';
      const unreadBySelf = side === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers';

      beforeAll(() => stage.reset(world));
      beforeEach(() =>
        stage.restore({
          [paths.event(streetDance.id)]: stored(streetDance),
          [paths.conversation(giuliasTalk)]: head,
          [paths.message(giuliasTalk, sentMessage(side, people[who]).messageId)]: null,
        }),
      );

      it('is let in, and is the first of a conversation as well', async () => {
        expect(await say()).toBe('allowed');
        const silent = { ...head, lastMessage: null, unreadByTeammate: 0, unreadByOrganizers: 0 };
        await stage.put({ [paths.conversation(giuliasTalk)]: silent });
        expect(await say({ messageId: documentIdOf(`first of ${side}`) })).toBe('allowed');
      });

      describe('the text', () => {
        it.each(goodTexts(text))('may be %s', async (_, value) => {
          expect(await say({ message: { text: value } })).toBe('allowed');
          const stored = await getDoc(
            doc(stage.functions, paths.message(giuliasTalk, sentMessage(side, people[who]).messageId)),
          );
          expect(stored.get('text')).toBe(value);
        });
        it.each(badTexts(text))('cannot be %s', async (_, value) => {
          expect(await say({ message: { text: value } })).toBe('denied');
        });
        // What the list shows is sound, so nobody but the message itself is judged.
        it.each(badTexts({ ...text, mayBeEmpty: true }))(
          'cannot be %s behind what the list shows',
          async (_, value) => {
            const beginning = 'x'.repeat(snippetLength);
            const message = { text: typeof value === 'string' ? beginning + value : value };
            expect(await say({ message })).toBe('denied');
            expect(await say({ message: { text: `${beginning} and so on` } })).toBe('allowed');
          },
        );
      });

      describe('its beginning in the list', () => {
        const saying = (value: unknown, message = value) => {
          const { messageId } = sentMessage(side, people[who]);
          return say({
            message: { text: message },
            head: { lastMessage: { id: messageId, text: value, side } },
          });
        };
        it.each(goodTexts(snippet))('may be %s', async (_, value) => {
          expect(await saying(value)).toBe('allowed');
        });
        it.each(badTexts(snippet))('cannot be %s', async (_, value) => {
          expect(await saying(value)).toBe('denied');
        });
        it.each([
          ['several lines', 'Friday:\n- bar\n\n\t- gate', 'Friday: - bar - gate'],
          ['spaces of French and of Japanese', 'Vraiment\u00a0? Si\u202f! \u3000Oui', 'Vraiment ? Si ! Oui'],
          ['what is too long', 'x'.repeat(141), `${'x'.repeat(139)}…`],
          ['what is cut before an emoji', `${'x'.repeat(138)}🎻yy`, `${'x'.repeat(138)}…`],
          ['what may be as many letters, counted otherwise', 'x'.repeat(200), `${'x'.repeat(69)}…`],
          ['nothing but emoji', '🎻'.repeat(71), `${'🎻'.repeat(69)}…`],
        ])('is that of %s', async (_, message, shown) => {
          expect(await saying(shown, message)).toBe('allowed');
        });
        it.each([
          ['something else', 'You are all accepted', 'Could I bring a friend?'],
          ['a part of it', 'I come', 'I come on no account'],
          ['a part as if there were more', 'I come…', 'I come on no account'],
          ['a part as if more did not fit', `${'x'.repeat(68)}…`, 'x'.repeat(200)],
          ['a part without saying so', 'x'.repeat(140), 'x'.repeat(200)],
          ['a part of it and more', `${'x'.repeat(80)}y…`, 'x'.repeat(200)],
          ['more than it', 'I come.', 'I come'],
          ['the end of it', `${'y'.repeat(139)}…`, 'x' + 'y'.repeat(200)],
        ])('cannot tell %s', async (_, shown, message) => {
          expect(await saying(shown, message)).toBe('denied');
        });
      });

      it.each(['text', 'side', 'authorUid', 'at'])('cannot lack its %s', async (field) => {
        const sent = sentMessage(side, people[who]);
        const { [field]: _, ...message } = sent.message;
        expect(await verdict(send(stage.as(who), { ...sent, message }))).toBe('denied');
      });

      it.each(['lastMessage', 'lastAt', unreadByOthers])('cannot leave out %s of the head', async (field) => {
        const sent = sentMessage(side, people[who]);
        const { [field]: _, ...rest } = sent.head;
        expect(await verdict(send(stage.as(who), { ...sent, head: rest }))).toBe('denied');
      });

      it.each<[string, { message?: Fields; head?: Fields }]>([
        ['be told by somebody else', { message: { authorUid: people.hana.uid } }],
        ['be told by a list of people', { message: { authorUid: [people[who].uid] } }],
        ['be told by nobody', { message: { authorUid: null } }],
        ['be from yesterday', { message: { at: new Date(now - day) } }],
        ['be from this device’s clock', { message: { at: Timestamp.now() } }],
        ['be from tomorrow', { message: { at: new Date(now + day) } }],
        ['have a number as time', { message: { at: now } }],
        ['stand in the list as of yesterday', { head: { lastAt: new Date(now - day) } }],
        ['stand in the list as of tomorrow', { head: { lastAt: new Date(now + day) } }],
        ['stand in the list without a time', { head: { lastAt: null } }],
        ['be of the other side', { message: { side: others } }],
        ['be of a side that there is not', { message: { side: 'staff' } }],
        ['be of no side', { message: { side: null } }],
        ['be of both sides', { message: { side: ['teammate', 'organizers'] } }],
        ['hold more than a message', { message: { pinned: true } }],
        ['hold more than a head', { head: { pinned: true } }],
        ['count twice', { head: { [unreadByOthers]: increment(2) } }],
        ['count a thousand times', { head: { [unreadByOthers]: 1000 } }],
        ['count down', { head: { [unreadByOthers]: increment(-1) } }],
        ['not count', { head: { [unreadByOthers]: increment(0) } }],
        ['count by half', { head: { [unreadByOthers]: increment(1.5) } }],
        ['count as text', { head: { [unreadByOthers]: '1' } }],
        ['count for its own side as well', { head: { [unreadBySelf]: increment(1) } }],
        ['mark the others’ as read', { head: { [unreadBySelf]: 0, readByTeammateAt: serverTimestamp() } }],
        ['move the conversation to another person', { head: { uid: people.hana.uid } }],
        ['move it to another event', { head: { eventId: parade.id } }],
        ['move it to another organization', { head: { orgId: fanfares.id } }],
        ['rename the person', { head: { 'person.name': 'Somebody Else' } }],
        ['extend the event on its card', { head: { 'event.endsAt': new Date(now + 99 * day) } }],
      ])('cannot %s', async (_, spoil) => {
        expect(await say(spoil)).toBe('denied');
      });

      it.each<[string, (messageId: string) => unknown]>([
        ['of the other side', (id) => ({ id, text: said, side: others })],
        ['of a side that there is not', (id) => ({ id, text: said, side: 'staff' })],
        ['of no side', (id) => ({ id, text: said })],
        ['with more than it needs', (id) => ({ id, text: said, side, pinned: true })],
        ['without a text', (id) => ({ id, side })],
        ['without an id', () => ({ text: said, side })],
        ['with the id of another message', () => ({ id: answer.id, text: said, side })],
        ['with the id of no message', () => ({ id: documentIdOf('no message'), text: said, side })],
        ['with a path as id', (id) => ({ id: `${id}/deeper/still`, text: said, side })],
        ['with a number as id', () => ({ id: 7, text: said, side })],
        ['with a list as id', (id) => ({ id: [id], text: said, side })],
        ['that is a text', () => said],
        ['that is a list', (id) => [id, said, side]],
        ['that is nothing', () => null],
      ])('cannot be announced as one %s', async (_, lastMessage) => {
        const { messageId } = sentMessage(side, people[who]);
        expect(await say({ head: { lastMessage: lastMessage(messageId) } })).toBe('denied');
      });

      it.each([
        ['of 19 characters', 'x'.repeat(19)],
        ['of 21 characters', 'x'.repeat(21)],
        ['with a dash', `${'x'.repeat(19)}-`],
        ['with an accent', `${'x'.repeat(19)}é`],
      ])('cannot have an id %s', async (_, messageId) => {
        expect(await say({ messageId })).toBe('denied');
        expect(await say()).toBe('allowed');
      });

      it('cannot be sent twice', async () => {
        expect(await say()).toBe('allowed');
        expect(await say()).toBe('denied');
      });

      it('cannot take the place of one that is there', async () => {
        expect(await say({ messageId: firstMessage.id })).toBe('denied');
        expect(await say({ messageId: answer.id })).toBe('denied');
      });

      it('cannot come without the head, nor the head without it', async () => {
        const { messageId, message, head: change } = sentMessage(side, people[who]);
        const db = stage.as(who);
        expect(await verdict(setDoc(doc(db, paths.message(giuliasTalk, messageId)), message))).toBe('denied');
        expect(await verdict(saveHead(db, change))).toBe('denied');
        const again = { ...change, lastMessage: { id: answer.id, text: snippetOf(answer.text), side } };
        expect(await verdict(saveHead(db, again))).toBe('denied');
        expect(await say()).toBe('allowed');
      });

      it('cannot come after one in the same batch, nor be counted twice there', async () => {
        const [one, two] = ['one', 'two'].map((name) =>
          sentMessage(side, people[who], { messageId: documentIdOf(name) }),
        );
        const db = stage.as(who);
        const path = paths.conversation(giuliasTalk);
        const both = writeBatch(db)
          .set(doc(db, paths.message(giuliasTalk, one!.messageId)), one!.message)
          .set(doc(db, paths.message(giuliasTalk, two!.messageId)), two!.message)
          .update(doc(db, path), two!.head);
        expect(await verdict(both.commit())).toBe('denied');
        const counted = writeBatch(db)
          .set(doc(db, paths.message(giuliasTalk, one!.messageId)), one!.message)
          .update(doc(db, path), one!.head)
          .update(doc(db, path), one!.head);
        expect(await verdict(counted.commit())).toBe('denied');
      });

      it('cannot be put under another conversation than the head that tells of it', async () => {
        const { messageId, message, head: change } = sentMessage(side, people[who]);
        const db = stage.as(who);
        const astray = writeBatch(db)
          .set(doc(db, paths.message(hanasTalk, messageId)), message)
          .update(doc(db, paths.conversation(giuliasTalk)), change);
        expect(await verdict(astray.commit())).toBe('denied');
      });

      it('cannot be put where there is no conversation', async () => {
        const { messageId, message } = sentMessage(side, people[who]);
        const nowhere = paths.message(conversationId(parade.id, people.giulia.uid), messageId);
        expect(await verdict(setDoc(doc(stage.as(who), nowhere), message))).toBe('denied');
      });

      it('is let in until the event ends by the server’s clock', async () => {
        const startsAt = now - day;
        await stage.put({
          [paths.event(streetDance.id)]: stored({ ...streetDance, startsAt, endsAt: now + hour }),
        });
        expect(await say()).toBe('allowed');
        await stage.put({
          [paths.event(streetDance.id)]: stored({ ...streetDance, startsAt, endsAt: now - minute }),
        });
        expect(await say({ messageId: documentIdOf('too late') })).toBe('denied');
      });

      describe('after too many in a short time', () => {
        const path = paths.access(people[who].uid);
        const mutedUntil = (moment: unknown) =>
          stage.put({ [path]: { ...(world[path] as Fields), mutedUntil: moment } });
        afterEach(() => stage.put({ [path]: world[path]! }));

        it('waits until the moment that is set, and is let in from then on', async () => {
          await mutedUntil(new Date(now + hour));
          expect(await say()).toBe('denied');
          await mutedUntil(new Date(now - minute));
          expect(await say()).toBe('allowed');
        });

        it('is refused where nothing says that it need not wait', async () => {
          for (const nothing of [null, 0, undefined]) {
            const { mutedUntil: _, ...rest } = world[path] as Fields;
            await stage.put({ [path]: nothing === undefined ? rest : { ...rest, mutedUntil: nothing } });
            expect(await say()).toBe('denied');
          }
        });

        it('does not keep anybody from reading what the others write', async () => {
          await mutedUntil(new Date(now + hour));
          expect(await verdict(saveHead(stage.as(who), readMark(side)))).toBe('allowed');
          expect(await verdict(readList(messagesIn(stage.as(who), giuliasTalk)))).toBe('allowed');
        });
      });

      it.each(['draft', 'finished', 'archived', null])(
        'is refused when the event is in the state %s',
        async (state) => {
          await stage.put({ [paths.event(streetDance.id)]: stored({ ...streetDance, state }) });
          expect(await say()).toBe('denied');
        },
      );

      it('is refused when the event is gone', async () => {
        await stage.put({ [paths.event(streetDance.id)]: null });
        expect(await say()).toBe('denied');
      });

      it('is judged by the event itself and not by its card in the head', async () => {
        const late = { ...head, event: { ...(head['event'] as object), state: 'finished' } };
        await stage.put({ [paths.conversation(giuliasTalk)]: late });
        expect(await say()).toBe('allowed');
      });
    });

    describe('who speaks', () => {
      beforeEach(() => stage.reset(world));

      it('Giulia cannot speak for the organizers, and Amara cannot speak for Giulia', async () => {
        const attempt = (who: PersonKey, side: Side) =>
          verdict(send(stage.as(who), sentMessage(side, people[who])));
        expect(await attempt('giulia', 'organizers')).toBe('denied');
        expect(await attempt('amara', 'teammate')).toBe('denied');
        expect(await attempt('dalia', 'organizers')).toBe('allowed');
      });

      it('an organizer who volunteers as well speaks for each side in its place', async () => {
        const amarasOwn = conversationId(streetDance.id, people.amara.uid);
        await stage.put({
          [paths.conversation(amarasOwn)]: stored(conversationAt(streetDance, people.amara)),
        });
        for (const side of ['teammate', 'organizers'] as const) {
          const messageId = documentIdOf(`Amara for the ${side}`);
          const sent = sentMessage(side, people.amara, { messageId });
          expect(await verdict(send(stage.as('amara'), sent, amarasOwn))).toBe('allowed');
        }
      });

      it('a teammate whose address is not proven neither reads nor writes', async () => {
        const own = (who: 'jun' | 'kofi') => conversationId(streetDance.id, people[who].uid);
        for (const [who, expected] of [
          ['jun', 'allowed'],
          ['kofi', 'denied'],
        ] as const) {
          await stage.put({
            [paths.conversation(own(who))]: stored(conversationAt(streetDance, people[who])),
          });
          const db = stage.as(who);
          expect(await verdict(readDocument(db, paths.conversation(own(who))))).toBe(expected);
          expect(await verdict(send(db, sentMessage('teammate', people[who]), own(who)))).toBe(expected);
        }
      });
    });

    describe.each(speakers)('a read mark of %s for the %s', (who, side) => {
      const others = otherSide(side);
      const mark = (fields: Fields) => verdict(saveHead(stage.as(who), fields));
      const unread = side === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers';
      const [readAt, otherReadAt] =
        side === 'teammate'
          ? (['readByTeammateAt', 'readByOrganizersAt'] as const)
          : (['readByOrganizersAt', 'readByTeammateAt'] as const);

      beforeAll(() => stage.reset(world));
      beforeEach(() =>
        stage.restore({
          [paths.conversation(giuliasTalk)]: { ...head, unreadByTeammate: 3, unreadByOrganizers: 3 },
        }),
      );

      it('is let in, and again', async () => {
        expect(await mark(readMark(side))).toBe('allowed');
        expect(await mark(readMark(side))).toBe('allowed');
      });

      it.each<[string, Fields]>([
        ['leave one unread', readMark(side, { [unread]: 1 })],
        ['count below nothing', readMark(side, { [unread]: -1 })],
        ['count with a text', readMark(side, { [unread]: '0' })],
        ['count with a list', readMark(side, { [unread]: [0] })],
        ['be from yesterday', readMark(side, { [readAt]: new Date(now - day) })],
        ['be from this device’s clock', readMark(side, { [readAt]: Timestamp.now() })],
        ['be from no time', readMark(side, { [readAt]: null })],
        ['come without its time', { [unread]: 0 }],
        ['come without its number', { [readAt]: serverTimestamp() }],
        ['be for the other side', readMark(others)],
        ['tell when the other side has read', readMark(side, { [otherReadAt]: serverTimestamp() })],
        ['move it to another event', readMark(side, { eventId: 'abcdefgh0009' })],
        ['move it to another organization', readMark(side, { orgId: 'abcdefgh0009' })],
        ['be for both sides', { ...readMark(side), ...readMark(others) }],
        ['take the conversation to the top of the list', readMark(side, { lastAt: serverTimestamp() })],
        ['change what was said last', readMark(side, { lastMessage: null })],
        ['rename the person', readMark(side, { 'person.name': 'Somebody Else' })],
        ['hold more', readMark(side, { pinned: true })],
      ])('cannot %s', async (_, fields) => {
        expect(await mark(fields)).toBe('denied');
      });
    });

    describe('its lists', () => {
      beforeAll(() => stage.reset(world));
      const look = (who: PersonKey, ...constraints: QueryConstraint[]) =>
        verdict(readList(list(stage.as(who), paths.conversations(), ...constraints)));
      const mine = where('uid', '==', people.giulia.uid);
      const atEvent = where('eventId', '==', streetDance.id);
      const ours = where('orgId', '==', kermesse.id);

      it('Giulia reads hers, and those that hold something new', async () => {
        const db = stage.as('giulia');
        expect(await verdict(readList(myConversations(db, people.giulia.uid)))).toBe('allowed');
        expect(await verdict(readList(myUnreadConversations(db, people.giulia.uid)))).toBe('allowed');
        expect(await verdict(readList(myConversations(db, people.hana.uid)))).toBe('denied');
        expect(await verdict(readList(myUnreadConversations(db, people.hana.uid)))).toBe('denied');
      });

      it('Giulia must say that she means her own, and how many', async () => {
        expect(await look('giulia', mine, limit(100))).toBe('allowed');
        expect(await look('giulia', mine, limit(101))).toBe('denied');
        expect(await look('giulia', mine)).toBe('denied');
        expect(await look('giulia', limit(page))).toBe('denied');
        expect(await look('giulia', atEvent, ours, limit(page))).toBe('denied');
        expect(await look('giulia', where('unreadByTeammate', '>', 0), limit(page))).toBe('denied');
        expect(await look('giulia', where('uid', '>=', people.giulia.uid), limit(page))).toBe('denied');
        expect(
          await look('giulia', where('uid', 'in', [people.giulia.uid, people.hana.uid]), limit(page)),
        ).toBe('denied');
        expect(await look('giulia', where(documentId(), '>=', giuliasTalk), limit(page))).toBe('denied');
        const both = or(mine, where('uid', '==', people.hana.uid));
        const union = query(list(stage.as('giulia'), paths.conversations()), both, limit(page));
        expect(await verdict(readList(union))).toBe('denied');
      });

      it.each(['amara', 'dalia'] as const)(
        '%s reads those of the event, and those with something new',
        async (who) => {
          await stage.put({ [paths.conversation(giuliasTalk)]: { ...head, unreadByOrganizers: 2 } });
          const db = stage.as(who);
          expect(await verdict(readList(conversationsAt(db, streetDance)))).toBe('allowed');
          expect(await verdict(readList(unreadConversationsAt(db, streetDance)))).toBe('allowed');
        },
      );

      it('Dalia reads those of her event and not those of the Parade', async () => {
        expect(await verdict(readList(conversationsAt(stage.as('dalia'), parade)))).toBe('denied');
        expect(await verdict(readList(unreadConversationsAt(stage.as('dalia'), parade)))).toBe('denied');
        expect(await look('dalia', ours, limit(page))).toBe('denied');
        expect(
          await look('dalia', where('eventId', 'in', [streetDance.id, parade.id]), ours, limit(page)),
        ).toBe('denied');
      });

      it('Amara must name her organization, and how many she means', async () => {
        expect(await look('amara', atEvent, ours, limit(100))).toBe('allowed');
        expect(await look('amara', atEvent, ours, limit(101))).toBe('denied');
        expect(await look('amara', atEvent, ours)).toBe('denied');
        expect(await look('amara', atEvent, limit(page))).toBe('denied');
        expect(await look('amara', limit(page))).toBe('denied');
        expect(await look('amara', where('orgId', '==', fanfares.id), limit(page))).toBe('denied');
      });

      it('what may not be listed may not be summed up either', async () => {
        const numbers = { sum: sum('unreadByTeammate'), average: average('unreadByOrganizers') };
        const total = (...constraints: QueryConstraint[]) =>
          verdict(
            getAggregateFromServer(list(stage.as('giulia'), paths.conversations(), ...constraints), numbers),
          );
        expect(await total(mine, limit(page))).toBe('allowed');
        expect(await total(mine)).toBe('denied');
        expect(await total(limit(page))).toBe('denied');
      });

      it('both sides read the messages, the latest fifty and at most a hundred', async () => {
        for (const who of ['giulia', 'dalia', 'bruno'] as const) {
          const db = stage.as(who);
          const path = paths.messages(giuliasTalk);
          expect(await verdict(readList(messagesIn(db, giuliasTalk)))).toBe('allowed');
          expect(await verdict(readList(list(db, path, orderBy('at', 'desc'), limit(100))))).toBe('allowed');
          expect(await verdict(readList(list(db, path, orderBy('at'), limitToLast(page))))).toBe('allowed');
          expect(await verdict(readList(list(db, path, orderBy('at'), limitToLast(101))))).toBe('denied');
          expect(await verdict(readList(list(db, path, orderBy('at'))))).toBe('denied');
        }
      });

      it('Hana reads the messages of her own conversation and not those of Giulia’s', async () => {
        expect(await verdict(readList(messagesIn(stage.as('hana'), hanasTalk)))).toBe('allowed');
        expect(await verdict(readList(messagesIn(stage.as('hana'), giuliasTalk)))).toBe('denied');
        const byHana = list(
          stage.as('hana'),
          paths.messages(giuliasTalk),
          where('authorUid', '==', people.hana.uid),
          limit(page),
        );
        expect(await verdict(readList(byHana))).toBe('denied');
      });
    });
  });
}
