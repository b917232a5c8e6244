import { keyOfQuestion, type ApplicationExport } from '@equipage/domain';
import {
  aForm,
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  aQuestion,
  choiceIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { exportApplications } from '../../../functions/src/features/application/export-applications.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, dalia, farid, giulia, hana, jun } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const event = anEvent({ orgId: kermesse.id, name: 'Bal' }, now);
const size = aQuestion({ label: 'Size', type: 'choice', labels: ['M', 'L'] });
const past = aQuestion({ label: 'Tent?', type: 'yesNo' });

beforeAll(async () => {
  await peopleWithAccounts([amara, dalia, farid, giulia]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [event.id]: 'coordinator' } }));
  await arrange(db, documents.access(farid.uid), anAccess({ events: { [event.id]: 'scanner' } }));
  await arrange(db, documents.event(event.id), event);
  await arrange(db, documents.form(event.id), aForm([size], { past: [past] }));
  const answers = { [keyOfQuestion(size)]: choiceIdOf('M'), [keyOfQuestion(past)]: true };
  const first = applicationOf(giulia, event, { status: 'accepted', appliedAt: now - 9, answers });
  const second = applicationOf(hana, event, { appliedAt: now - 5 });
  const third = applicationOf(jun, event, { appliedAt: now - 7 });
  const formula = { ...second, person: { ...second.person, name: '=cmd|calc' } };
  const erased = { ...third, person: { ...third.person, name: '–', email: '' } };
  for (const one of [first, formula, erased])
    await arrange(db, documents.application(event.id, one.uid), one);
  await arrange(db, documents.applicationNote(event.id, giulia.uid), {
    id: giulia.uid,
    note: '+1 with a van',
    tags: ['Driver', 'kitchen'],
    updatedAt: now,
  });
});
beforeEach(forgetUses);

async function file(by: Person, wish: Partial<ApplicationExport> = {}) {
  const login = {
    uid: by.uid,
    email: by.email,
    emailVerified: true,
    signedInAt: now,
    signInProvider: 'password',
  };
  const body = { eventId: event.id, language: 'en', timeZone: 'Europe/Paris', ...wish };
  const begun = await exportApplications(deps, { network: 'network', login }, body);
  if (!begun.ok) return begun.why;
  let text = '';
  for await (const part of begun.value.parts) text += part;
  return { rows: begun.value.rows, lines: text.trimEnd().split('\r\n') };
}

test('whoever runs the event gets the applications with answers, tags and notes, the earliest first', async () => {
  for (const organizer of [amara, dalia]) {
    expect(await file(organizer)).toEqual({
      rows: 3,
      lines: [
        '\uFEFFName,Email,Status,Applied,Status since,Tags,Note,Size,Tent?',
        `${giulia.givenName} ${giulia.familyName},${giulia.email},Accepted,2026-06-01,2026-06-01,Driver; kitchen,'+1 with a van,M,Yes`,
        `'=cmd|calc,${hana.email},Pending,2026-06-01,2026-06-01,,,,`,
      ],
    });
  }
});

test('of one status, or those whom a list shows', async () => {
  expect(await file(amara, { status: 'accepted' })).toMatchObject({ rows: 1, lines: { length: 2 } });
  expect(await file(amara, { uids: [hana.uid] })).toMatchObject({ rows: 1, lines: { length: 2 } });
});

test('in French with semicolons and French words', async () => {
  const { lines } = (await file(amara, { language: 'fr' })) as { lines: string[] };
  expect(lines[0]).toMatch(/^\uFEFFNom;E-mail;Statut;/);
  expect(lines[1]).toMatch(/;Acceptée;.*;Oui$/);
});

test('scanners and strangers get nothing, and nonsense is refused', async () => {
  for (const stranger of [farid, giulia]) expect(await file(stranger)).toBe('not-allowed');
  expect(await file(amara, { timeZone: 'Mars/Base' })).toBe('bad-input');
  expect(await file(amara, { uids: [] })).toBe('bad-input');
  expect(await file(amara, { eventId: '../other' })).toBe('bad-input');
});

test('ten times an hour, for all events of the organization together', async () => {
  const other = anEvent({ orgId: kermesse.id, name: 'Fair' }, now);
  await arrange(db, documents.event(other.id), other);
  for (let time = 0; time < 10; time += 1)
    expect(await file(amara, { eventId: time % 2 === 0 ? event.id : other.id })).toHaveProperty('rows');
  expect(await file(dalia, { uids: [hana.uid] })).toBe('too-many-requests');
});
