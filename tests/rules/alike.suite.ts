/**
 * Rules and domain judge the same documents with two languages. These tests throw chance at both: what the rules let in
 * the domain must be able to read, and what the domain's forms make of any text the rules must let in.
 */
import {
  account,
  addressLengths,
  checkIn,
  checkMessageText,
  conversation,
  event,
  eventLimits,
  hour,
  line,
  message,
  mission,
  nameLength,
  optionalLine,
  organization,
  organizationDescriptionLength,
  organizationLimits,
  organizationNameLength,
  paragraphs,
  paths,
  profile,
  scheduleLimits,
  shift,
  shortId,
  snippetOf,
  wordsLength,
} from '@equipage/domain';
import { aPhoto, type Dice, diceOf, documentIdOf, shortIdOf } from '@equipage/domain/fixtures';
import { doc, getDoc, Timestamp } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { people } from '../personas/people.ts';
import { type Stage, verdict } from './stage.ts';
import {
  checkInBy,
  createEvent,
  createShift,
  eventFactFields,
  type Fields,
  homeAddress,
  lookChange,
  missionFields,
  newEvent,
  personalDataChange,
  saveAccount,
  saveCheckIn,
  saveLook,
  saveMission,
  saveProfile,
  send,
  sentMessage,
  shiftFields,
} from './writing.ts';
import { breakfast, giuliasTalk, kermesse, now, streetDance, world } from './world.ts';

/** Change it for another afternoon of searching; each title names the throw that failed. */
const seed = 'alike 1';
const throws = 40;

const letters = [...Array.from('aZ9é漢ب '), '👩‍👩‍👧', 'e\u0301', '<b>'];
/** What is invisible, breaks lines, or has another meaning than to be read. */
const oddities = [
  ...[
    '  ',
    '\n',
    '\t',
    '\r\n',
    '\u0000',
    '\u0007',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u034f',
    '\u061c',
  ],
  ...[
    '\u115f',
    '\u180e',
    '\u200b',
    '\u200d',
    '\u200f',
    '\u2028',
    '\u202e',
    '\u2060',
    '\u2069',
    '\u2800',
    '\u3164',
  ],
  ...['\ufe0f', '\ufeff', '\ufff9', '\ufffc', '\u{e0020}'],
];

/** Any text, now and then of the length where it just fits or just does not. */
function anyText(dice: Dice, most: number): string {
  const text = Array.from({ length: dice.whole(0, 6) }, () =>
    dice.pick(dice.chance(0.8) ? letters : oddities),
  ).join('');
  if (!dice.chance(0.3)) return text;
  return text + 'x'.repeat(Math.max(0, most - text.length + dice.whole(-1, 1)));
}

/** Seldom a text at all, as nobody but an attacker sends it. */
function anyValue(dice: Dice, most: number): unknown {
  const others = [
    null,
    0,
    Infinity,
    true,
    [],
    {},
    [anyText(dice, most)],
    { text: anyText(dice, most) },
    new Date(now),
  ];
  return dice.chance(0.8) ? anyText(dice, most) : dice.pick(others);
}

function anyInstant(dice: Dice): unknown {
  const hours = dice.pick([-9000 * 24, -1, 0, 1, 20 * 24, 21 * 24, 22 * 24, 366 * 24, 386 * 24]);
  const instants = [now + hours * hour, now + hours * hour, hours, 253_402_300_799_999].map(
    Timestamp.fromMillis,
  );
  return dice.chance(0.9) ? dice.pick(instants) : dice.pick([null, now, '2027-05-12', Infinity]);
}

export function alikeSuite(stage: Stage): void {
  const cases = Array.from({ length: throws }, (_, at) => [at, diceOf(`${seed} ${at}`)] as const);
  /** What is stored at a path, as the domain reads it. */
  const read = async (path: string, schema: z.ZodMiniType) => {
    const snapshot = await getDoc(doc(stage.functions, path));
    return schema.safeParse({ ...(withInstants(snapshot.data()) as object), id: snapshot.id });
  };

  describe('what the rules let in, the domain can read', () => {
    beforeAll(() => stage.reset(world));
    const letIn = { account: 0, details: 0, profile: 0, look: 0, event: 0, plan: 0, scan: 0, message: 0 };

    it.each(cases)('an account, throw %i', async (_, dice) => {
      const fields: Fields = {
        givenName: dice.chance(0.5) ? 'Giulia' : anyValue(dice, nameLength),
        familyName: anyValue(dice, nameLength),
        language: dice.pick(['en', 'fr', 'en', 'fr', 'de', '', null, ['en']]),
      };
      if ((await verdict(saveAccount(stage.as('giulia'), fields))) === 'denied') return;
      letIn.account += 1;
      expect(await read(paths.account(people.giulia.uid), account)).toMatchObject({ success: true });
    });

    it.each(cases)('what somebody says of herself, throw %i', async (_, dice) => {
      const birthDates = ['1990-02-28', '1988-02-29', '1990-02-29', '1990-04-31', '1990-13-01', '0000-00-00'];
      const fields = personalDataChange({
        birthDate: dice.pick([...birthDates, null, '28.2.1990']),
        phone: dice.pick(['+33612345678', '+33612345678', '+999999999999999', '+0', null, 33612345678]),
        address: homeAddress({
          postalCode: dice.chance(0.7) ? '29200' : anyValue(dice, addressLengths.postalCode),
          city: dice.chance(0.7) ? 'Brest' : anyValue(dice, addressLengths.city),
          country: dice.pick(['FR', 'FR', 'FR', 'ZZ', 'fr', 'FRA', null]),
        }),
      });
      if ((await verdict(saveAccount(stage.as('giulia'), fields))) === 'denied') return;
      letIn.details += 1;
      expect(await read(paths.account(people.giulia.uid), account)).toMatchObject({ success: true });
    });

    it.each(cases)('a profile, throw %i', async (_, dice) => {
      const fields: Fields = {
        words: anyValue(dice, wordsLength),
        sharing: dice.pick(['full', 'restricted', 'full', 'restricted', '', null, ['full']]),
        thumbnail: dice.pick([null, aPhoto().data, aPhoto().data, 'data:image/png;base64,', 'x', 0, ['x']]),
      };
      if ((await verdict(saveProfile(stage.as('giulia'), fields))) === 'denied') return;
      letIn.profile += 1;
      expect(await read(paths.profile(people.giulia.uid), profile)).toMatchObject({ success: true });
    });

    it.each(cases)('a kind of work and a shift of it, throw %i', async (at, dice) => {
      const missionId = documentIdOf(`${seed} mission ${at}`);
      const shiftId = documentIdOf(`${seed} shift ${at}`);
      const kinds: Record<string, () => unknown> = {
        name: () => anyValue(dice, scheduleLimits.missionName),
        description: () => anyValue(dice, scheduleLimits.missionDescription),
        place: () => anyValue(dice, scheduleLimits.place),
        restMinutes: () => dice.pick([0, scheduleLimits.rest, -1, 0.5, scheduleLimits.rest + 1, '0']),
      };
      const kind = dice.pick(Object.keys(kinds));
      const work = missionFields(dice.chance(0.5) ? {} : { [kind]: kinds[kind]!() });
      if ((await verdict(saveMission(stage.as('amara'), streetDance.id, work, missionId))) === 'denied')
        return;
      expect(await read(paths.mission(streetDance.id, missionId), mission)).toMatchObject({ success: true });

      const times: Record<string, () => unknown> = {
        startsAt: () => anyInstant(dice),
        endsAt: () => anyInstant(dice),
        need: () => dice.pick([1, scheduleLimits.need, 0, 1.5, scheduleLimits.need + 1, '1']),
        note: () => anyValue(dice, scheduleLimits.note),
        reason: () => anyValue(dice, scheduleLimits.reason),
      };
      const time = dice.pick(Object.keys(times));
      const fields = shiftFields(missionId, dice.chance(0.3) ? {} : { [time]: times[time]!() });
      if ((await verdict(createShift(stage.as('amara'), streetDance.id, fields, shiftId))) === 'denied')
        return;
      letIn.plan += 1;
      expect(await read(paths.shift(streetDance.id, shiftId), shift)).toMatchObject({ success: true });
    });

    it.each(cases)('an event, throw %i', async (at, dice) => {
      const facts: Record<string, () => unknown> = {
        name: () => anyValue(dice, eventLimits.name),
        description: () => anyValue(dice, eventLimits.description),
        city: () => anyValue(dice, eventLimits.city),
        address: () => anyValue(dice, eventLimits.address),
        contactEmail: () => anyValue(dice, eventLimits.contact),
        country: () => dice.pick(['FR', 'DE', 'fr', 'FRA', '', 'F\n', null, ['FR']]),
        timeZone: () =>
          dice.pick([
            'Europe/Paris',
            'Europe/Concarneau',
            'America/Argentina/ComodRivadavia',
            '+01',
            '',
            'a b',
            null,
          ]),
        startsAt: () => anyInstant(dice),
        endsAt: () => anyInstant(dice),
        applyUntil: () => dice.pick([null, anyInstant(dice)]),
        capacity: () => dice.pick([null, 1, eventLimits.capacity, 0, 0.5, eventLimits.capacity + 1, '1']),
        waitlist: () => dice.pick(['off', 'manual', 'automatic', '', null, ['off']]),
      };
      // Two spoiled at once at most, so that a good part gets through.
      const spoiled = dice.shuffled(Object.keys(facts)).slice(0, dice.whole(1, 2));
      const eventId = shortIdOf(`${seed} ${at}`);
      const fields = newEvent(Object.fromEntries(spoiled.map((name) => [name, facts[name]!()])));
      if ((await verdict(createEvent(stage.as('amara'), fields, eventId))) === 'denied') return;
      letIn.event += 1;
      expect(shortId.safeParse(eventId).success).toBe(true);
      expect(await read(paths.event(eventId), event)).toMatchObject({ success: true });
    });

    it.each(cases)('a scan, throw %i', async (at, dice) => {
      const checkInId = documentIdOf(`${seed} scan ${at}`).toLowerCase();
      const fields: Fields = {
        ...checkInBy('farid'),
        at: anyInstant(dice),
        counter: dice.pick(['entry', 'meal', breakfast.id, breakfast.id.slice(1), 'Entry', null]),
      };
      const saved = saveCheckIn(stage.as('farid'), fields, streetDance.id, checkInId);
      if ((await verdict(saved)) === 'denied') return;
      letIn.scan += 1;
      expect(await read(paths.checkIn(streetDance.id, checkInId), checkIn)).toMatchObject({ success: true });
    });

    it.each(cases)('a message, throw %i', async (at, dice) => {
      const messageId = documentIdOf(`${seed} ${at}`);
      const text = anyValue(dice, 5000);
      const isTold = typeof text === 'string' && dice.chance(0.6);
      const snippet = isTold ? snippetOf(text) : anyValue(dice, 140);
      const sent = sentMessage('teammate', people.giulia, {
        messageId,
        message: { text },
        head: { lastMessage: { id: messageId, text: snippet, side: 'teammate' } },
      });
      if ((await verdict(send(stage.as('giulia'), sent))) === 'denied') return;
      letIn.message += 1;
      expect(await read(paths.message(giuliasTalk, messageId), message)).toMatchObject({ success: true });
      expect(await read(paths.conversation(giuliasTalk), conversation)).toMatchObject({ success: true });
    });

    // Last, because an event that is created bears the name of its organization.
    it.each(cases)('how an organization shows itself, throw %i', async (_, dice) => {
      const facts: Record<string, () => unknown> = {
        name: () => anyValue(dice, organizationNameLength),
        description: () => anyValue(dice, organizationDescriptionLength),
        logo: () => dice.pick([null, aPhoto().data, 'data:image/svg+xml;base64,AAAA', 'x', ['x']]),
        color: () => dice.pick(['plum', 'pink', '', null, ['plum']]),
        website: () =>
          dice.pick([
            '',
            'https://a.example/',
            'https://a.example',
            'http://a.example/',
            'https://a:1@b.example/',
          ]),
        contactEmail: () => anyValue(dice, organizationLimits.contact),
        openToJoin: () => dice.pick([true, false, 'true', null]),
      };
      const spoiled = dice.shuffled(Object.keys(facts)).slice(0, dice.whole(1, 2));
      const fields = lookChange(Object.fromEntries(spoiled.map((name) => [name, facts[name]!()])));
      if ((await verdict(saveLook(stage.as('amara'), fields))) === 'denied') return;
      letIn.look += 1;
      expect(await read(paths.organization(kermesse.id), organization)).toMatchObject({ success: true });
    });

    it('and a good part of it was let in, and a good part was not', () => {
      for (const count of Object.values(letIn)) {
        expect(count).toBeGreaterThan(throws / 10);
        expect(count).toBeLessThan((throws * 9) / 10);
      }
    });
  });

  describe('what the domain’s forms make of any text, the rules let in', () => {
    beforeAll(() => stage.reset(world));

    it.each(cases)('throw %i', async (at, dice) => {
      const made = <Value>(form: z.ZodMiniType<Value>, most: number, otherwise: Value): Value => {
        const parsed = form.safeParse(anyText(dice, most));
        return parsed.success ? parsed.data : otherwise;
      };
      const names = {
        givenName: made(line(nameLength), nameLength, 'Giulia'),
        familyName: made(line(nameLength), nameLength, 'Conti'),
        language: 'en',
      };
      expect([names, await verdict(saveAccount(stage.as('giulia'), names))]).toEqual([names, 'allowed']);

      const words = made(paragraphs(wordsLength), wordsLength, '');
      expect([words, await verdict(saveProfile(stage.as('giulia'), { words }))]).toEqual([words, 'allowed']);

      const facts = eventFactFields({
        name: made(line(eventLimits.name), eventLimits.name, 'Street Dance'),
        city: made(line(eventLimits.city), eventLimits.city, 'Quimper'),
        description: made(paragraphs(eventLimits.description), eventLimits.description, ''),
        address: made(paragraphs(eventLimits.address), eventLimits.address, ''),
        contactEmail: made(optionalLine(eventLimits.contact), eventLimits.contact, ''),
      });
      const creation = createEvent(stage.as('amara'), newEvent(facts), shortIdOf(`${seed} form ${at}`));
      expect([facts, await verdict(creation)]).toEqual([facts, 'allowed']);

      const checked = checkMessageText(anyText(dice, 5000));
      if ('why' in checked) return;
      const messageId = documentIdOf(`${seed} form ${at}`);
      const sent = sentMessage('teammate', people.giulia, {
        messageId,
        message: { text: checked.text },
        head: { lastMessage: { id: messageId, text: snippetOf(checked.text), side: 'teammate' } },
      });
      expect([checked, await verdict(send(stage.as('giulia'), sent))]).toEqual([checked, 'allowed']);
    });
  });
}

function withInstants(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value)) return value.map(withInstants);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withInstants(item)]));
}
