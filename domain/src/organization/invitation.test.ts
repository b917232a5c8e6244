import { describe, expect, test } from 'vitest';
import { anAccess } from '../access/access.fixtures.ts';
import { noAccess } from '../access/access.ts';
import { minute } from '../base/instant.ts';
import { done, refuse } from '../base/result.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anInvitation } from './invitation.fixtures.ts';
import { invitation, invitationToken } from './invitation.schema.ts';
import {
  decideInvitation,
  decideResend,
  decidesOn,
  decideWithdrawal,
  invitationLife,
  isOpenInvitation,
  maskedEmail,
  openInvitation,
  roleWhereInvited,
  withInvitedRole,
} from './invitation.ts';

const pending = anInvitation();
const accepted = anInvitation({ state: 'accepted' });
const withdrawn = anInvitation({ state: 'withdrawn' });
const expired = anInvitation({ expiresAt: now });
const { id, email, eventId, role, inviterUid, inviterName, language } = pending;
const asked = { id, email, eventId, role, inviterUid, inviterName, language };

describe('inviting', () => {
  test.each([
    ['nobody was invited before', undefined],
    ['an invitation was accepted', accepted],
    ['an invitation was withdrawn', withdrawn],
    ['an invitation has run out', expired],
  ])('an address gets an invitation for seven days where %s', (_, before) => {
    const decided = decideInvitation(before, asked, now);
    expect(decided).toEqual(
      done({
        changed: true,
        invitation: expect.objectContaining({
          ...asked,
          state: 'pending',
          invitedAt: now,
          sentAt: now,
          expiresAt: now + invitationLife,
        }) as unknown,
      }),
    );
  });

  test('an address is not invited twice at once', () => {
    expect(decideInvitation(pending, asked, now)).toEqual(refuse('already-invited'));
  });

  test('a double click is one invitation', () => {
    const first = { ...pending, sentAt: now - minute + 1, expiresAt: now + 1 };
    expect(decideInvitation(first, asked, now)).toEqual(done({ invitation: first, changed: false }));
    for (const other of [
      { role: 'owner' as const },
      { language: 'fr' as const },
      { inviterUid: 'somebody' },
    ]) {
      expect(decideInvitation(first, { ...asked, ...other }, now)).toEqual(refuse('already-invited'));
    }
    expect(decideInvitation({ ...first, sentAt: now - minute }, asked, now)).toEqual(
      refuse('already-invited'),
    );
  });
});

describe('sending once more', () => {
  test.each([
    ['open', pending],
    ['run out', expired],
  ])('makes an invitation that is %s good for seven days from now', (_, before) => {
    const decided = decideResend(before, now);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        changed: true,
        invitation: { sentAt: now, expiresAt: now + invitationLife, state: 'pending' },
      },
    });
    expect(decided.ok && decided.value.invitation.invitedAt).toBe(before.invitedAt);
  });

  test('right after the last mail makes no other', () => {
    const fresh = { ...pending, sentAt: now - 1 };
    expect(decideResend(fresh, now)).toEqual(done({ invitation: fresh, changed: false }));
  });

  test('what is over is not sent', () => {
    expect(decideResend(accepted, now)).toEqual(refuse('invitation-over'));
    expect(decideResend(withdrawn, now)).toEqual(refuse('invitation-over'));
    expect(decideResend(undefined, now)).toEqual(refuse('no-invitation'));
  });
});

test('taking back works once, and not on what was accepted', () => {
  expect(decideWithdrawal(pending)).toEqual(done({ changed: true }));
  expect(decideWithdrawal(expired)).toEqual(done({ changed: true }));
  expect(decideWithdrawal(withdrawn)).toEqual(done({ changed: false }));
  expect(decideWithdrawal(accepted)).toEqual(refuse('invitation-over'));
  expect(decideWithdrawal(undefined)).toEqual(refuse('no-invitation'));
});

describe('a link', () => {
  test('of the last mail opens the invitation until it runs out', () => {
    expect(openInvitation(pending, pending.sentAt, pending.expiresAt - 1)).toEqual(done(pending));
    expect(openInvitation(pending, pending.sentAt, pending.expiresAt)).toEqual(refuse('link-expired'));
    expect(isOpenInvitation(pending, pending.expiresAt - 1)).toBe(true);
    expect(isOpenInvitation(pending, pending.expiresAt)).toBe(false);
  });

  test.each([
    ['of a mail before the last one', pending, pending.sentAt - 1, 'link-superseded'],
    ['of an invitation that was accepted', accepted, pending.sentAt, 'link-used'],
    ['of an invitation that was withdrawn', withdrawn, pending.sentAt, 'link-withdrawn'],
    ['to nothing', undefined, pending.sentAt, 'link-wrong'],
    ['that nobody made', pending, undefined, 'link-wrong'],
  ])('%s says so', (_, there, sentAt, why) => {
    expect(openInvitation(there, sentAt, now)).toEqual(refuse(why));
  });
});

describe('accepting', () => {
  const toEvent = anInvitation({ eventId: 'bal', role: 'coordinator' });

  test('gives the role of the invitation, in the organization or at the event', () => {
    expect(withInvitedRole(noAccess, 'granges', pending)).toMatchObject({
      orgs: { granges: 'manager' },
      scopes: ['o:granges'],
    });
    expect(withInvitedRole(noAccess, 'granges', toEvent)).toMatchObject({
      orgs: {},
      events: { bal: 'coordinator' },
      scopes: ['e:bal'],
    });
  });

  test('changes no role that is there', () => {
    const owner = anAccess({ orgs: { granges: 'owner' }, events: { bal: 'scanner' } });
    expect(withInvitedRole(owner, 'granges', pending)).toBe(owner);
    expect(withInvitedRole(owner, 'granges', toEvent)).toBe(owner);
    expect(roleWhereInvited(owner, { orgId: 'granges', eventId: null })).toBe('owner');
    expect(roleWhereInvited(owner, { orgId: 'granges', eventId: 'bal' })).toBe('scanner');
  });

  test('an id that every object inherits is no role', () => {
    expect(roleWhereInvited(noAccess, { orgId: 'constructor', eventId: null })).toBeUndefined();
  });
});

test.each([
  ['olga@people.example', 'o•••@p•••.example'],
  ['o@mail.people.co.uk', 'o•••@m•••.uk'],
  ['élan@x.org', 'é•••@x•••.org'],
])('of %s a stranger sees %s', (address, masked) => {
  expect(maskedEmail(address)).toBe(masked);
});

describe('the stored form', () => {
  test.each([pending, accepted, withdrawn, anInvitation({ eventId: 'bal', role: 'scanner' })])(
    'is accepted as functions write it',
    (valid) => {
      expect(invitation.parse(valid)).toEqual(valid);
    },
  );

  test.each(spoiledCopies(pending, { optional: [] }))('$what is refused', ({ value }) => {
    expect(invitation.safeParse(value).success).toBe(false);
  });

  test('a role belongs to what it is a role of', () => {
    expect(invitation.safeParse({ ...pending, role: 'coordinator' }).success).toBe(false);
    expect(invitation.safeParse({ ...pending, eventId: 'bal' }).success).toBe(false);
  });

  test('a secret has 22 letters of base64url', () => {
    expect(invitationToken.safeParse('aB3-_'.padEnd(22, 'x')).success).toBe(true);
    for (const other of ['', 'x'.repeat(21), 'x'.repeat(23), `${'x'.repeat(21)}/`, `${'x'.repeat(22)}\n`])
      expect(invitationToken.safeParse(other).success).toBe(false);
  });
});

describe('who decides on a role', () => {
  const orgId = 'org';
  const toOrganization = { orgId, eventId: null };
  const toEvent = { orgId, eventId: 'event' };
  const owner = anAccess({ orgs: { org: 'owner' } });
  const manager = anAccess({ orgs: { org: 'manager' } });
  const coordinator = anAccess({ events: { event: 'coordinator' } });
  const scanner = anAccess({ events: { event: 'scanner' } });
  const elsewhere = anAccess({ orgs: { other: 'owner' }, events: { another: 'coordinator' } });

  test.each([
    ['an owner', 'an org user', owner, { ...toOrganization, role: 'manager' }, true],
    ['a manager', 'an org user', manager, { ...toOrganization, role: 'manager' }, false],
    ['a manager', 'a coordinator', manager, { ...toEvent, role: 'coordinator' }, true],
    ['a coordinator', 'another coordinator', coordinator, { ...toEvent, role: 'coordinator' }, false],
    ['a coordinator', 'a scanner', coordinator, { ...toEvent, role: 'scanner' }, true],
    ['a coordinator', 'an org user', coordinator, { ...toOrganization, role: 'manager' }, false],
    ['a scanner', 'another scanner', scanner, { ...toEvent, role: 'scanner' }, false],
    ['somebody from elsewhere', 'a scanner', elsewhere, { ...toEvent, role: 'scanner' }, false],
    ['somebody from elsewhere', 'an org user', elsewhere, { ...toOrganization, role: 'owner' }, false],
  ] as const)('%s decides on %s or not', (_who, _whom, access, place, decides) => {
    expect(decidesOn(access, place)).toBe(decides);
  });

  test('names that every object has are no roles', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(decidesOn(noAccess, { orgId: name, eventId: null, role: 'owner' })).toBe(false);
      expect(decidesOn(noAccess, { orgId: name, eventId: name, role: 'scanner' })).toBe(false);
    }
  });
});
