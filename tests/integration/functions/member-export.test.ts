import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  anAccess,
  anOrgField,
  aMember,
  anOrganization,
  choiceIdOf,
  orgInfoOf,
} from '@equipage/domain/fixtures';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerWithFile } from '../../../functions/src/edge/answer-with-file.ts';
import { exportMembers } from '../../../functions/src/features/community/export-members.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, forgetUses, peopleWithAccounts, moveClockTo } = callsStage(now);
const { amara, dalia } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const shirt = anOrgField({ name: 'Shirt', labels: ['M'] });
const size = 700;

/** Who asks next. */
let caller = amara;
let emailVerified = true;
let server: Server;

beforeAll(async () => {
  await peopleWithAccounts([amara, dalia]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
  await arrange(db, documents.orgField(kermesse.id, shirt.id), shirt);
  await arrange(db, documents.memberTally(kermesse.id), { direct: size });
  const writer = db.bulkWriter();
  for (let at = 0; at < size; at++) {
    const id = `m${String(at).padStart(4, '0')}`;
    const {
      id: _,
      joinedAt,
      ...row
    } = aMember({ id, name: `=Person ${id}`, sortName: id, keys: [`w:${id.slice(0, 3)}`] });
    void writer.set(db.doc(documents.member(kermesse.id, id).path), { ...row, joinedAt: new Date(joinedAt) });
  }
  await writer.close();
  await arrange(
    db,
    documents.orgInfo(kermesse.id, 'm0003'),
    orgInfoOf('m0003', [[shirt, choiceIdOf('M')]], { by: amara.uid }),
  );
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const login = {
        uid: caller.uid,
        email: caller.email,
        emailVerified,
        signedInAt: now,
        signInProvider: 'password',
      };
      const body = JSON.parse(Buffer.concat(chunks).toString() || 'null') as unknown;
      void answerWithFile({ method: request.method! }, response, deps, () =>
        exportMembers(deps, { network: 'network', login }, body),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  caller = amara;
  emailVerified = true;
  moveClockTo(now);
  await forgetUses();
});

const ask = (wish: object = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    method: 'POST',
    body: JSON.stringify({
      orgId: kermesse.id,
      filter: {},
      language: 'en',
      timeZone: 'Europe/Paris',
      ...wish,
    }),
  });
const linesOf = async (answer: Response) => (await answer.text()).trimEnd().split('\r\n').slice(1);

describe('the file of members', () => {
  test('holds everybody once, by name, with what is noted, and says before how many there are', async () => {
    const answer = await ask();
    expect(answer.headers.get('X-Exported-Rows')).toBe(String(size));
    const lines = await linesOf(answer);
    expect(lines).toHaveLength(size);
    expect(lines[3]).toMatch(/^'=Person m0003,.*,M$/);
    expect(new Set(lines).size).toBe(size);
  });

  test('holds those chosen in their order, or those of a period', async () => {
    expect(
      (await linesOf(await ask({ memberIds: ['m0009', 'm0002', 'gone'] }))).map((line) => line.slice(0, 14)),
    ).toEqual(["'=Person m0009", "'=Person m0002"]);
    const none = await ask({ filter: { from: now } });
    expect(none.headers.get('X-Exported-Rows')).toBeNull();
    expect(await linesOf(none)).toEqual([]);
  });

  test('is for org users alone', async () => {
    caller = dalia;
    const answer = await ask();
    expect([answer.status, await answer.json()]).toEqual([403, { why: 'not-allowed' }]);
    caller = amara;
    emailVerified = false;
    expect((await ask()).status).toBe(403);
  });

  test('is refused to whoever asks for something else', async () => {
    for (const wish of [
      { timeZone: 'Mars/Base' },
      { orgId: '../other' },
      { extra: 1 },
      { filter: { text: 7 } },
    ])
      expect((await ask(wish)).status).toBe(400);
  });

  test('is given ten times an hour, for all org users together', async () => {
    for (let time = 0; time < 10; time++) expect((await ask({ memberIds: ['m0001'] })).status).toBe(200);
    const answer = await ask({ memberIds: ['m0001'] });
    expect([answer.status, await answer.json()]).toEqual([429, { why: 'too-many-requests' }]);
  });
});
