import { expect, test } from 'vitest';
import { tallyOf } from '../application/tally.ts';
import { day, hour } from '../base/instant.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { counted, withGift } from './support.ts';

const event = anEvent({ startsAt: now + day, endsAt: now + 3 * day });
const gift = { orgId: 'kermesse2345', licenses: 10 };
const none = { supported: undefined, supporter: undefined };
const tally = (accepted: number) => ({ ...tallyOf([]), accepted });

test('a first gift tells the supporter of the event, and of nobody there but their number', () => {
  const { supported, supporter } = withGift(none, gift, event, tally(7), now);
  expect(supported).toEqual({
    id: event.id,
    holderOrgId: event.orgId,
    name: event.name,
    orgName: event.orgName,
    city: event.city,
    timeZone: event.timeZone,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    state: event.state,
    licenses: 10,
    teammates: 7,
    refreshedAt: now,
    countAgainAt: now + day,
  });
  expect(supporter).toEqual({ id: gift.orgId, licenses: 10, since: now });
});

test('a second gift adds up, and is no second count on the same day', () => {
  const first = withGift(none, gift, event, tally(7), now);
  const second = withGift(first, { ...gift, licenses: 5 }, event, tally(8), now + hour);
  expect(second.supported).toEqual({ ...first.supported, licenses: 15 });
  expect(second.supporter).toEqual({ id: gift.orgId, licenses: 15, since: now });
});

test('teammates are counted until the event is over, and then once more', () => {
  expect(counted(event, tally(3), event.endsAt - 1).countAgainAt).toBe(event.endsAt - 1 + day);
  expect(counted(event, undefined, event.endsAt)).toEqual({
    teammates: 0,
    refreshedAt: event.endsAt,
    countAgainAt: null,
  });
});
