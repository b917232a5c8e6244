import {
  channel,
  chosenKind,
  longestReminderLead,
  addressLengths,
  nameLength,
  paths,
  shortestReminderLead,
  type NoticeChoices,
} from '@equipage/domain';
import { deleteDoc, deleteField, doc, getDoc, setDoc } from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDevice } from '@equipage/domain/fixtures';
import { people } from '../personas/people.ts';
import { readDocument } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts, type Case, goodTexts, type TextField } from './text-cases.ts';
import {
  accountChange,
  newDevice,
  newDeviceId,
  homeAddress,
  noticesChange,
  personalDataChange,
  saveAccount,
  saveDevice,
} from './writing.ts';
import { now, world } from './world.ts';

const name: TextField = { most: nameLength, line: true, mayBeEmpty: false };
const own = paths.account(people.giulia.uid);

export function accountSuite(stage: Stage): void {
  describe('account', () => {
    const save = (fields: Record<string, unknown>) => verdict(saveAccount(stage.as('giulia'), fields));

    beforeAll(() => stage.reset(world));
    beforeEach(() => stage.restore({ [own]: world[own]! }));

    it('Giulia saves her names and her language', async () => {
      expect(await save(accountChange())).toBe('allowed');
    });

    for (const field of ['givenName', 'familyName']) {
      it.each(goodTexts(name))(`Giulia may save a ${field} that is %s`, async (_, value) => {
        expect(await save(accountChange({ [field]: value }))).toBe('allowed');
        const stored = await getDoc(doc(stage.as('giulia'), own));
        expect(stored.get(field)).toBe(value);
      });

      it.each(badTexts(name))(`Giulia cannot save a ${field} that is %s`, async (_, value) => {
        expect(await save(accountChange({ [field]: value }))).toBe('denied');
      });
    }

    it.each(['en', 'fr'])('Giulia may choose %s', async (language) => {
      expect(await save(accountChange({ language }))).toBe('allowed');
    });

    it.each<Case>([
      ['one that we do not speak', 'de'],
      ['in capitals', 'FR'],
      ['a list with one that we speak', ['fr']],
      ['empty', ''],
      ['null', null],
    ])('Giulia cannot choose a language that is %s', async (_, language) => {
      expect(await save(accountChange({ language }))).toBe('denied');
    });

    it('Giulia saves her birth date, her phone number and her address', async () => {
      expect(await save(personalDataChange())).toBe('allowed');
      const stored = await getDoc(doc(stage.as('giulia'), own));
      expect(stored.data()).toMatchObject(personalDataChange());
    });

    it.each(['birthDate', 'phone', 'address'])('Giulia may have no %s', async (field) => {
      expect(await save(personalDataChange({ [field]: null }))).toBe('allowed');
    });

    it.each<Case>([
      ['without hyphens', '19900228'],
      ['in another order', '28-02-1990'],
      ['with a time', '1990-02-28T08:00'],
      ['a day that its month does not have', '1990-04-31'],
      ['the 29th of February of another year', '1990-02-29'],
      ['in a thirteenth month', '1990-13-28'],
      ['the day before the first', '1990-02-00'],
      ['a date object', new Date(now)],
      ['a list', ['1990-02-28']],
      ['empty', ''],
    ])('Giulia cannot save a birth date that is %s', async (_, birthDate) => {
      expect(await save(personalDataChange({ birthDate }))).toBe('denied');
    });

    it.each(['1990-04-30', '1988-02-29', '2000-02-29', '1990-12-31'])(
      'Giulia may be born on %s',
      async (birthDate) => {
        expect(await save(personalDataChange({ birthDate }))).toBe('allowed');
      },
    );

    it.each(['+1234567', '+123456789012345'])('Giulia may save the phone number %s', async (phone) => {
      expect(await save(personalDataChange({ phone }))).toBe('allowed');
    });

    it.each<Case>([
      ['a national one', '0612345678'],
      ['written with spaces', '+33 6 12 34 56 78'],
      ['too short', '+123456'],
      ['too long', '+1234567890123456'],
      ['led by a nought', '+0123456789'],
      ['a number', 33612345678],
      ['empty', ''],
    ])('Giulia cannot save a phone number that is %s', async (_, phone) => {
      expect(await save(personalDataChange({ phone }))).toBe('denied');
    });

    for (const [field, most] of Object.entries(addressLengths)) {
      const part: TextField = { most, line: true, mayBeEmpty: field !== 'city' };
      const saveAddress = (value: unknown) =>
        save(personalDataChange({ address: homeAddress({ [field]: value }) }));

      it.each(goodTexts(part).filter(([, text]) => String(text).length <= most))(
        `Giulia may save a ${field} that is %s`,
        async (_, value) => {
          expect(await saveAddress(value)).toBe('allowed');
        },
      );

      it.each(badTexts(part))(`Giulia cannot save a ${field} that is %s`, async (_, value) => {
        expect(await saveAddress(value)).toBe('denied');
      });
    }

    const { street, ...streetless } = homeAddress();
    it.each<Case>([
      ['without a street, not even an empty one', streetless],
      ['with a field that nobody knows', homeAddress({ floor: street })],
      ['in a country that is no code', homeAddress({ country: 'France' })],
      ['in a country in small letters', homeAddress({ country: 'fr' })],
      ['in no country', homeAddress({ country: null })],
      ['a text', '4 rue du Four, Brest'],
      ['a list', [homeAddress()]],
    ])('Giulia cannot save an address that is %s', async (_, address) => {
      expect(await save(personalDataChange({ address }))).toBe('denied');
    });

    it('Giulia chooses how she is told of each thing, and how long before a shift', async () => {
      expect(await save(noticesChange())).toBe('allowed');
      const stored = await getDoc(doc(stage.as('giulia'), own));
      expect(stored.data()).toMatchObject(noticesChange());
    });

    const choices = noticesChange()['noticeChoices'] as NoticeChoices;
    const { news, ...withoutNews } = choices;

    it.each<Case>([
      ['without one of the kinds', withoutNews],
      ['with a kind that nobody knows', { ...choices, gossip: news }],
      ['with a channel that nobody knows', { ...choices, message: { ...choices.message, fax: true } }],
      ['without one of the channels', { ...choices, message: { email: true, push: true } }],
      ['that is neither yes nor no', { ...choices, reminder: { ...choices.reminder, sms: 'yes' } }],
      ['as a list', ['message']],
      ['as nothing', null],
    ])('Giulia cannot save a choice %s', async (_, noticeChoices) => {
      expect(await save(noticesChange({ noticeChoices }))).toBe('denied');
    });

    const eachSwitch = chosenKind.options.flatMap((kind) =>
      channel.options.map((way) => [kind, way] as const),
    );
    it.each(eachSwitch)('the switch for %s by %s is a yes or a no', async (kind, way) => {
      const noticeChoices = { ...choices, [kind]: { ...choices[kind], [way]: 1 } };
      expect(await save(noticesChange({ noticeChoices }))).toBe('denied');
    });

    it.each<Case>([
      ['a maybe', 'maybe'],
      ['a number', 1],
      ['nothing', null],
    ])('Giulia cannot answer %s to being texted by organizers', async (_, smsFromOrganizers) => {
      expect(await save(noticesChange({ smsFromOrganizers }))).toBe('denied');
    });

    it.each([shortestReminderLead, longestReminderLead])(
      'Giulia may be reminded %i minutes before a shift',
      async (reminderLead) => {
        expect(await save(noticesChange({ reminderLead }))).toBe('allowed');
      },
    );

    it.each<Case>([
      ['sooner than the shortest', shortestReminderLead - 1],
      ['longer than the longest', longestReminderLead + 1],
      ['a fraction', 60.5],
      ['a text', '60'],
      ['nothing', null],
    ])('Giulia cannot choose a lead time that is %s', async (_, reminderLead) => {
      expect(await save(noticesChange({ reminderLead }))).toBe('denied');
    });

    it.each([
      'givenName',
      'familyName',
      'language',
      'birthDate',
      'phone',
      'address',
      'noticeChoices',
      'reminderLead',
    ])('Giulia cannot take away her %s', async (field) => {
      expect(await save({ [field]: deleteField() })).toBe('denied');
    });

    it.each<Case>([
      ['email', 'someone.else@people.example'],
      ['place', { latitude: 0, longitude: 0, certain: true }],
      ['closesAt', new Date(now)],
      ['createdAt', new Date(now)],
      ['role', 'owner'],
      ['scopes', ['o:kermesse2027']],
    ])('Giulia cannot write %s together with her names', async (field, value) => {
      expect(await save(accountChange({ [field]: value }))).toBe('denied');
    });

    it('Giulia cannot replace her account by one without an address', async () => {
      const attempt = setDoc(doc(stage.as('giulia'), own), accountChange());
      expect(await verdict(attempt)).toBe('denied');
    });

    describe('a browser that shows notices', () => {
      const device = paths.device(people.giulia.uid, newDeviceId);
      const subscribe = (fields: Record<string, unknown>, id?: string) =>
        verdict(saveDevice(stage.as('giulia'), newDevice(fields), id));
      const { keys } = aDevice();

      beforeEach(() => stage.put({ [device]: null }));

      it('Giulia lets hers in, sees that it is there and takes it away', async () => {
        expect(await subscribe({})).toBe('allowed');
        expect(await verdict(readDocument(stage.as('giulia'), device))).toBe('allowed');
        expect(await verdict(deleteDoc(doc(stage.as('giulia'), device)))).toBe('allowed');
      });

      it.each<Case>([
        ['on this machine', 'https://localhost/x'],
        ['a number', 'https://127.0.0.1/x'],
        ['the cloud’s own', 'https://169.254.169.254/latest'],
        ['not encrypted', 'http://push.example.com/x'],
        ['on another port', 'https://push.example.com:8443/x'],
        ['behind a name', 'https://user@push.example.com/x'],
        ['in two lines', 'https://push.example.com/x\ny'],
        ['endless', `https://push.example.com/${'x'.repeat(1_000)}`],
        ['nothing', null],
      ])('Giulia cannot name an address that is %s', async (_, endpoint) => {
        expect(await subscribe({ endpoint })).toBe('denied');
      });

      it.each<Case>([
        ['a key too short', { keys: { ...keys, p256dh: 'short' } }],
        ['a secret too long', { keys: { ...keys, auth: `${keys.auth}x` } }],
        ['an address with an ending that is too long', { endpoint: `https://push.${'x'.repeat(64)}/x` }],
        ['another key', { keys: { ...keys, extra: 'x' } }],
        ['a name that goes on and on', { userAgent: 'x'.repeat(301) }],
        ['a moment of her own', { createdAt: new Date(now) }],
        ['something more', { admin: true }],
      ])('Giulia cannot save a browser with %s', async (_, fields) => {
        expect(await subscribe(fields as Record<string, unknown>)).toBe('denied');
      });

      it('Giulia cannot choose an id as she likes', async () => {
        for (const id of ['phone', 'x'.repeat(21)])
          expect([id, await subscribe({}, id)]).toEqual([id, 'denied']);
      });

      it.each<Case>([
        ['a name as long as they come', { userAgent: 'x'.repeat(300) }],
        ['an address with the longest ending', { endpoint: `https://push.${'x'.repeat(63)}/x` }],
      ])('Giulia may save a browser with %s', async (_, fields) => {
        expect(await subscribe(fields as Record<string, unknown>)).toBe('allowed');
      });
    });

    it('Kofi reads and mends his own account before he has proven his address', async () => {
      const db = stage.as('kofi');
      expect(await verdict(readDocument(db, paths.account(people.kofi.uid)))).toBe('allowed');
      expect(await verdict(readDocument(db, paths.access(people.kofi.uid)))).toBe('allowed');
      expect(await verdict(saveAccount(db, accountChange(), people.kofi))).toBe('allowed');
    });

    it('somebody without a document of rights may look for it and learns that there is none', async () => {
      await stage.put({ [paths.access(people.jun.uid)]: null });
      const snapshot = await getDoc(doc(stage.as('jun'), paths.access(people.jun.uid)));
      expect(snapshot.exists()).toBe(false);
    });
  });
}
