import {
  applicationStatus,
  conversation,
  couponState,
  day,
  eventState,
  paths,
  type Access,
  type Application,
  type Audience,
  type Badge,
  type Conversation,
  type Coupon,
  type Event,
  type Order,
  type SupportedEvent,
} from '@equipage/domain';
import { anAccess, fixtureNow } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { castMember, handles } from './cast.ts';
import { contradictionsIn } from './contradictions.ts';
import { demoLogins } from './logins.ts';
import { demoStory } from './story.ts';

const now = fixtureNow;
const story = demoStory(now);
const documents = new Map(story.documents.map(({ path, value }) => [path, value as unknown]));
const all = <Value>(pattern: RegExp) =>
  [...documents].flatMap(([path, value]) => (pattern.test(path) ? [value as Value] : []));
const events = all<Event>(/^events\/[^/]+$/);
const applications = all<Application>(/\/applications\/[^/]+$/);
const conversations = all<Conversation>(/^conversations\/[^/]+$/);
const uidOf = (handle: (typeof handles)[number]) => castMember(handle).uid;

describe('the demo data', () => {
  test('is sixty people, three organizations and eight events', () => {
    expect(story.people).toHaveLength(60);
    expect(new Set(story.people.map(({ email }) => email)).size).toBe(60);
    expect(all(/^organizations\/[^/]+$/)).toHaveLength(3);
    expect(events).toHaveLength(8);
  });

  test('has events in every state, of several countries and time zones', () => {
    expect(new Set(events.map(({ state }) => state))).toEqual(new Set(eventState.options));
    expect(new Set(events.map(({ country }) => country)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(events.map(({ timeZone }) => timeZone)).size).toBeGreaterThanOrEqual(5);
  });

  test('has an event under way, one that starts within a week and one that many have applied to', () => {
    const open = events.filter(({ state, endsAt }) => state === 'published' && endsAt > now);
    expect(open.some(({ startsAt }) => startsAt < now)).toBe(true);
    expect(open.some(({ startsAt }) => startsAt > now && startsAt < now + 7 * day)).toBe(true);
    const sizes = events.map(({ id }) => applications.filter(({ eventId }) => eventId === id).length);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(30);
  });

  test('has applications at every status, and some that wait for a decision', () => {
    expect(new Set(applications.map(({ status }) => status))).toEqual(new Set(applicationStatus.options));
    expect(applications.filter(({ status }) => status === 'pending').length).toBeGreaterThan(15);
  });

  test('has at least two org users in each organization, one of them an owner', () => {
    for (const path of [...documents.keys()].filter((path) => /^organizations\/[^/]+$/.test(path))) {
      const roles = [...documents].flatMap(([key, user]) =>
        key.startsWith(`${path}/users/`) ? [(user as { role: string }).role] : [],
      );
      expect(roles.length).toBeGreaterThanOrEqual(2);
      expect(roles).toContain('owner');
    }
  });

  test('shows pictures of about two thirds of the people', () => {
    const shown = story.people.filter(({ thumbnail }) => thumbnail !== null).length;
    expect(shown).toBeGreaterThanOrEqual(36);
    expect(shown).toBeLessThanOrEqual(48);
  });

  test('leaves messages unread on both sides', () => {
    expect(conversations.filter(({ unreadByOrganizers }) => unreadByOrganizers > 0).length).toBeGreaterThan(
      5,
    );
    expect(conversations.filter(({ unreadByTeammate }) => unreadByTeammate > 0).length).toBeGreaterThan(2);
  });
});

describe('the books of the demo data', () => {
  const orders = all<Order>(/^orders\//);
  const coupons = all<Coupon>(/\/coupons\//);

  test('have purchases of both units, paid, given back in part or whole, and never paid', () => {
    expect(new Set(orders.map(({ unit }) => unit))).toEqual(new Set(['license', 'sms']));
    expect(new Set(orders.map(({ state }) => state))).toEqual(new Set(['paid', 'refunded', 'expired']));
  });

  test('have coupons in every state, one of them for a single address, and a supporter on either side', () => {
    expect(new Set(coupons.map(({ state }) => state))).toEqual(new Set(couponState.options));
    expect(coupons.filter(({ boundTo }) => boundTo !== null)).toHaveLength(1);
    const holders = all<SupportedEvent>(/\/supportedEvents\//).map(({ holderOrgId }) => holderOrgId);
    expect(new Set(holders).size).toBe(2);
    expect(coupons.map(({ orgId }) => orgId)).toEqual(expect.arrayContaining(holders));
  });
});

describe('the demo logins', () => {
  const [ada, olivia, malik, coline, nina] = ['ada', 'olivia', 'malik', 'coline', 'nina'] as const;
  const access = (handle: typeof ada | typeof olivia | typeof malik | typeof coline | typeof nina) =>
    documents.get(paths.access(uidOf(handle))) as Access;

  test('belong to people of the demo data', () => {
    for (const { email } of demoLogins) expect(story.people.map((person) => person.email)).toContain(email);
  });

  test('Ada volunteers for all three organizations and has unread messages', () => {
    const own = applications.filter(({ uid }) => uid === uidOf(ada));
    expect(new Set(own.map(({ orgId }) => orgId)).size).toBe(3);
    expect(own).toHaveLength(7);
    expect(
      conversations.some(({ uid, unreadByTeammate }) => uid === uidOf(ada) && unreadByTeammate > 0),
    ).toBe(true);
    expect(access(ada)).toEqual(anAccess());
  });

  test('Olivia owns and Malik manages the same organization; Coline coordinates one of its events', () => {
    const [orgId] = Object.keys(access(olivia).orgs) as [string];
    expect(access(olivia).orgs).toEqual({ [orgId]: 'owner' });
    expect(access(malik).orgs).toEqual({ [orgId]: 'manager' });
    const [eventId] = Object.keys(access(coline).events) as [string];
    expect(access(coline)).toMatchObject({ orgs: {}, events: { [eventId]: 'coordinator' } });
    expect(events.find(({ id }) => id === eventId)).toMatchObject({ orgId, state: 'published' });
    expect(applications.some((one) => one.eventId === eventId && one.status === 'pending')).toBe(true);
  });

  test('Nina has an account and nothing else', () => {
    expect(documents.has(paths.account(uidOf(nina)))).toBe(true);
    expect((documents.get(paths.audience(uidOf(nina))) as Audience).scopes).toEqual([]);
    expect(access(nina).scopes).toEqual([]);
    expect(applications.some(({ uid }) => uid === uidOf(nina))).toBe(false);
  });
});

describe('the demo data agrees with itself', () => {
  test('copies equal their sources, counts what they count, and nobody acts without a right', () => {
    expect(contradictionsIn(documents, now)).toEqual([]);
  });

  // A festival may fall on any weekday from now, on summer time or not, on the 29th of February.
  test.each([
    '2026-01-01T00:00Z',
    '2027-03-28T01:30Z',
    '2028-02-29T12:00Z',
    '2026-10-25T00:59Z',
    '2030-12-31T23:59Z',
  ])('also when it is told on %s', (moment) => {
    const then = Date.parse(moment);
    const told = new Map(demoStory(then).documents.map(({ path, value }) => [path, value as unknown]));
    expect(contradictionsIn(told, then)).toEqual([]);
    expect([...told.keys()].sort()).toEqual([...documents.keys()].sort());
  });

  test('the same moment tells the same story', () => {
    expect(demoStory(now)).toEqual(story);
  });

  const head = conversations.find(({ unreadByOrganizers }) => unreadByOrganizers > 0)!;
  const application = applications.find(({ status }) => status === 'accepted')!;
  const gifted = [...documents.keys()].find((path) => path.includes('/supportedEvents/'))!;
  const spoiled: [string, string, object][] = [
    [
      'an unread number that nothing explains',
      paths.conversation(head.id),
      { ...head, unreadByOrganizers: 9 },
    ],
    ['a last message that nobody wrote', paths.conversation(head.id), { ...head, lastMessage: null }],
    [
      'a status that the tally does not know',
      paths.application(application.eventId, application.uid),
      { ...application, status: 'declined' },
    ],
    [
      'a name that was not passed on',
      paths.account(application.uid),
      { ...(documents.get(paths.account(application.uid)) as object), givenName: 'Somebody' },
    ],
    [
      'an event that was renamed',
      paths.event(application.eventId),
      { ...(documents.get(paths.event(application.eventId)) as object), name: 'Renamed' },
    ],
    ['a right that no role gives', paths.access(application.uid), { ...anAccess(), scopes: ['o:elsewhere'] }],
    [
      'a badge that leads to somebody else',
      paths.badgeToken((documents.get(paths.badge(application.uid)) as Badge).token),
      { uid: 'somebody' },
    ],
    [
      'a license that nobody was given',
      paths.eventWallet(application.eventId),
      { ...(documents.get(paths.eventWallet(application.eventId)) as object), licenses: 99 },
    ],
    ['a gift that no coupon explains', gifted, { ...(documents.get(gifted) as object), licenses: 99 }],
    ['a profile that more may read', paths.audience(application.uid), { scopes: ['o:elsewhere'] }],
  ];
  test.each(spoiled)('%s would be noticed', (_, path, value) => {
    expect(documents.has(path)).toBe(true);
    expect(contradictionsIn(new Map(documents).set(path, value), now)).not.toEqual([]);
  });

  test('a conversation read by the schema alone would not be enough', () => {
    expect(conversation.safeParse({ ...head, unreadByOrganizers: 9 }).success).toBe(true);
  });
});
