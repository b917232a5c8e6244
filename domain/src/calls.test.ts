import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { commonRefusals, type Call } from './base/call.ts';
import { documentIdOf, tokenOf, uidOf } from './base/seed.fixtures.ts';
import { spoiledCopies } from './base/spoil.fixtures.ts';
import type { CallName } from './call-name.ts';
import { calls, everybody } from './index.ts';

const eventId = '0a1b2c3d4e5f';

/** A request of each call that its schema takes. A call without one does not compile. */
const requests: { [Name in CallName]: z.input<(typeof calls)[Name]['request']> } = {
  openAccount: { givenName: 'Ada', familyName: 'Wrona', language: 'en' },
  sendVerificationMail: { continuePath: '/e/bal-0a1b2c3d4e5f', language: 'fr' },
  suggestPlaces: { country: 'FR', text: 'Bre' },
  requestPasswordReset: { email: 'ada@people.example', language: 'en' },
  requestEmailChange: { newEmail: 'ada@new.example', language: 'fr' },
  confirmEmailChange: { token: `${uidOf('ada')}.${tokenOf('confirm')}` },
  stopEmailChange: { token: `${uidOf('ada')}.${tokenOf('stop')}` },
  endOtherSessions: {},
  settleLogin: {},
  exportMyData: { part: 'account', from: 0 },
  listReaders: {},
  requestDeletion: {},
  cancelDeletion: { token: `${uidOf('ada')}.${'x'.repeat(22)}` },
  keepAccount: {},
  renewBadge: { replaces: tokenOf('badge') },
  createOrganization: { orgId: '0a1b2c3d4e5f', name: 'Les Folles Granges', description: '' },
  claimSlug: { orgId: eventId, slug: 'les-folles-granges' },
  inviteOrgUser: { orgId: eventId, email: 'new@people.example', role: 'manager', language: 'fr' },
  resendInvitation: { orgId: eventId, invitationId: 'a1b2c3d4e5a1b2c3d4e5' },
  withdrawInvitation: { orgId: eventId, invitationId: 'a1b2c3d4e5a1b2c3d4e5' },
  lookAtInvitation: { token: tokenOf('invitation') },
  acceptInvitation: { token: tokenOf('invitation') },
  changeOrgUserRole: { orgId: eventId, uid: uidOf('ada'), role: 'owner' },
  removeOrgUser: { orgId: eventId, uid: uidOf('ada') },
  leaveOrganization: { orgId: eventId },
  makeJoinLink: { orgId: eventId, viaOrgId: null, replaces: tokenOf('join') },
  lookAtJoinLink: { key: tokenOf('join') },
  joinCommunity: { key: eventId, consent: 1 },
  leaveCommunity: { orgId: eventId },
  findMembers: { orgId: eventId, emails: ['ada@people.example'] },
  importMembers: {
    orgId: eventId,
    importId: documentIdOf('import'),
    fileName: 'volunteers.csv',
    language: 'fr',
    rows: 1,
    part: 0,
    people: [{ email: 'ada@people.example', name: 'Ada Wrona', values: {} }],
  },
  undoImport: { orgId: eventId, importId: documentIdOf('import') },
  lookAtJoinInvitation: { token: tokenOf('join') },
  acceptJoinInvitation: { token: tokenOf('join'), consent: 1 },
  declineJoinInvitation: { token: tokenOf('join') },
  createCheckout: { orderId: documentIdOf('order'), orgId: eventId, unit: 'license', quantity: 25 },
  moveLicenses: { moveId: documentIdOf('move'), eventId, quantity: -3 },
  saveOrgField: {
    orgId: '0a1b2c3d4e5f',
    fieldId: documentIdOf('field'),
    name: 'T-shirt',
    type: 'choice',
    choices: [{ id: documentIdOf('small'), label: 'S' }],
  },
  moveOrgField: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field'), before: documentIdOf('other') },
  archiveOrgField: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field'), archived: true },
  countOrgInfo: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field') },
  deleteOrgField: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field') },
  saveSharedField: {
    orgId: '0a1b2c3d4e5f',
    fieldId: documentIdOf('field'),
    label: 'What do you eat?',
    help: '',
    type: 'choice',
    choices: [{ id: documentIdOf('vegan'), label: 'Vegan' }],
  },
  archiveSharedField: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field'), archived: true },
  countLastValues: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field') },
  deleteSharedField: { orgId: '0a1b2c3d4e5f', fieldId: documentIdOf('field') },
  createCoupons: {
    orgId: eventId,
    batchId: documentIdOf('batch'),
    count: 1,
    licenses: 10,
    note: 'For the neighbours',
    expiresAt: Date.UTC(2027, 0, 1),
    email: 'ada@people.example',
    language: 'fr',
  },
  cancelCoupon: { orgId: eventId, couponId: documentIdOf('coupon') },
  redeemCoupon: { eventId, code: 'K7QM-2X9A-BCDE-FGH3' },
  publishEvent: { eventId },
  finishEvent: { eventId },
  archiveEvent: { eventId },
  unarchiveEvent: { eventId },
  duplicateEvent: {
    eventId,
    copyId: '0a1b2c3d4e5g',
    name: 'Kermesse 2028',
    startsOn: '2028-06-10',
    timeZone: 'Europe/Paris',
  },
  inviteEventUser: { eventId, email: 'new@people.example', role: 'scanner', language: 'fr' },
  changeEventUserRole: { eventId, uid: uidOf('ada'), role: 'coordinator' },
  removeEventUser: { eventId, uid: uidOf('ada') },
  giveUpEventRole: { eventId },
  updateAnswers: { eventId, answers: {} },
  prefillAnswers: { eventId },
  saveForm: {
    eventId,
    questions: [
      {
        id: documentIdOf('tent'),
        sharedFieldId: null,
        label: 'Do you bring a tent?',
        help: '',
        type: 'yesNo',
        choices: [],
        required: true,
      },
    ],
    version: 0,
  },
  applyToEvent: { eventId },
  cancelApplication: { eventId },
  decideApplication: { eventId, uid: uidOf('ada'), decision: 'accepted' },
  startDecisions: { eventId, jobId: documentIdOf('job'), decision: 'accepted', uids: [uidOf('ada')] },
  saveApplicationNote: { eventId, uid: uidOf('ada'), note: 'Drives', tags: ['driver'] },
  countAudience: { eventId, audience: { ...everybody, tag: 'driver' } },
  startBroadcast: {
    eventId,
    broadcastId: documentIdOf('broadcast'),
    text: 'Hello',
    audience: { ...everybody, tag: 'driver' },
  },
  previewSmsCampaign: {
    eventId,
    text: 'Hello',
    audience: { ...everybody, tag: 'driver' },
    uids: [],
  },
  startSmsCampaign: {
    eventId,
    campaignId: documentIdOf('campaign'),
    text: 'Hello',
    audience: { ...everybody, tag: 'driver' },
    uids: [],
  },
  countReaders: { eventId, broadcastId: documentIdOf('broadcast') },
  assignShift: { eventId, shiftId: documentIdOf('shift'), uid: uidOf('ada'), override: false },
  unassignShift: { eventId, shiftId: documentIdOf('shift'), uid: uidOf('ada'), reason: 'Rain' },
  takeShift: { eventId, shiftId: documentIdOf('shift') },
  leaveShift: { eventId, shiftId: documentIdOf('shift') },
  offerSwap: { eventId, shiftId: documentIdOf('shift'), forShiftId: documentIdOf('other') },
  withdrawSwap: { eventId, shiftId: documentIdOf('shift') },
  acceptSwap: { eventId, shiftId: documentIdOf('shift'), uid: uidOf('ada') },
  correctMinutes: { eventId, shiftId: documentIdOf('shift'), uid: uidOf('ada'), minutes: 90 },
  renewCalendar: { replaces: tokenOf('calendar') },
  refreshStats: { orgId: eventId },
};

const audienceWishes = ['audience.tag', 'audience.missionId', 'audience.shiftId'];

/** Fields that say something by being null. */
const nullable: { readonly [Name in CallName]?: readonly string[] } = {
  renewBadge: ['replaces'],
  moveOrgField: ['before'],
  makeJoinLink: ['viaOrgId', 'replaces'],
  createCoupons: ['email'],
  offerSwap: ['forShiftId'],
  correctMinutes: ['minutes'],
  renewCalendar: ['replaces'],
  countAudience: audienceWishes,
  startBroadcast: audienceWishes,
  previewSmsCampaign: ['audience', ...audienceWishes],
  startSmsCampaign: ['audience', ...audienceWishes],
};

/** Fields that need not be sent. */
const optional: { readonly [Name in CallName]?: readonly string[] } = {
  saveApplicationNote: ['note', 'tags'],
};

describe.each(Object.entries(calls) as [CallName, Call][])('%s', (name, call) => {
  const valid = requests[name];
  const accepts = (value: unknown) => call.request.safeParse(value).success;

  test('is registered under its own name, which fits the envelope', () => {
    expect(call.name).toBe(name);
    expect(name.length).toBeLessThanOrEqual(64);
  });

  test('takes a request as the screens send it', () => {
    expect(accepts(valid)).toBe(true);
  });

  test.each(spoiledCopies(valid, { nullable: nullable[name] ?? [], optional: optional[name] ?? [] }))(
    'refuses a request $what',
    ({ value }) => {
      expect(accepts(value)).toBe(false);
    },
  );

  test.each(['uid', 'authorUid', 'role', 'status', 'price', 'isAdmin', 'toString'])(
    'refuses a request that brings a %s of its own',
    (key) => {
      if (key in valid && Object.hasOwn(valid, key)) return;
      expect(accepts({ ...valid, [key]: 'owner' })).toBe(false);
    },
  );

  test.each([[undefined], [null], ['text'], [7], [[]]])('refuses %j instead of a request', (value) => {
    expect(accepts(value)).toBe(false);
  });

  test('refuses a request without what it is about', () => {
    expect(accepts({})).toBe(Object.keys(valid).length === 0);
  });

  test('refuses a request with endless text in any field', () => {
    for (const key of Object.keys(valid))
      expect(accepts({ ...valid, [key]: 'x'.repeat(100_000) })).toBe(false);
  });

  test('has refusals with names of their own, in words with hyphens', () => {
    const all = [...commonRefusals, ...call.refusals];
    expect(new Set(all).size).toBe(all.length);
    for (const why of all) expect(why).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('answers with an object', () => {
    expect(call.response.safeParse('done').success).toBe(false);
    expect(call.response.safeParse(null).success).toBe(false);
  });
});

describe('what travels is cleaned on the way in', () => {
  test('names', () => {
    const request = { givenName: '  Ma\u0308elle\u202E \n', familyName: 'Le   Goff\u0000', language: 'fr' };
    expect(calls.openAccount.request.parse(request)).toEqual({
      givenName: 'Mäelle',
      familyName: 'Le Goff',
      language: 'fr',
    });
  });

  test('addresses', () => {
    const request = { email: ' ADA@People.Example', language: 'en' };
    expect(calls.requestPasswordReset.request.parse(request).email).toBe('ada@people.example');
  });

  test('descriptions keep their lines', () => {
    const request = { ...requests.createOrganization, description: ' one\r\n\r\ntwo ' };
    expect(calls.createOrganization.request.parse(request).description).toBe('one\n\ntwo');
  });
});

describe('an organizer’s decision', () => {
  test.each(['pending', 'canceled', 'maybe', ''])('cannot be “%s”', (wish) => {
    expect(
      calls.decideApplication.request.safeParse({ ...requests.decideApplication, decision: wish }).success,
    ).toBe(false);
  });
});
