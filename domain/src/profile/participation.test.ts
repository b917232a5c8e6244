import { describe, expect, test } from 'vitest';
import { applicationStatus } from '../application/application-status.ts';
import { anApplication } from '../application/application.fixtures.ts';
import { day, hour } from '../base/instant.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventState } from '../event/event.schema.ts';
import { aParticipation, aPhoto } from './participation.fixtures.ts';
import { participation } from './participation.schema.ts';
import { participationOf, participationTotals } from './participation.ts';
import { photo, photoLimits } from './photo.schema.ts';

describe('a profile tells of an event', () => {
  const begun = anEvent({ startsAt: now, endsAt: now + day });
  const accepted = anApplication({ status: 'accepted' });

  test('that has begun, for somebody accepted', () => {
    expect(participationOf(accepted, begun, now)).toEqual({
      id: begun.id,
      eventId: begun.id,
      orgId: begun.orgId,
      eventName: begun.name,
      orgName: begun.orgName,
      city: begun.city,
      startsAt: now,
      endsAt: now + day,
      timeZone: begun.timeZone,
      minutes: null,
    });
  });

  test('not a moment before it begins', () => {
    expect(participationOf(accepted, begun, now - 1)).toBeUndefined();
  });

  test.each(applicationStatus.options.filter((status) => status !== 'accepted'))(
    'not for somebody whose application is %s',
    (status) => {
      expect(participationOf({ status }, begun, now + hour)).toBeUndefined();
    },
  );

  test.each(eventState.options)('as long as it is not a draft: %s', (state) => {
    expect(participationOf(accepted, { ...begun, state }, now) !== undefined).toBe(state !== 'draft');
  });
});

describe('the whole of a person’s taking part', () => {
  test('counts the events, and the hours that are recorded', () => {
    const some = [150, null, 90].map((minutes, n) => aParticipation({ id: `e${n}`, minutes }));
    expect(participationTotals(some)).toEqual({ events: 3, minutes: 240 });
  });

  test('says nothing of hours where none are recorded', () => {
    expect(participationTotals([aParticipation()])).toEqual({ events: 1, minutes: null });
    expect(participationTotals([])).toEqual({ events: 0, minutes: null });
  });

  test('knows that no hours is something else than hours not recorded', () => {
    expect(participationTotals([aParticipation({ minutes: 0 })]).minutes).toBe(0);
  });
});

describe('stored', () => {
  test('a participation is accepted as functions write it', () => {
    expect(participation.parse(aParticipation())).toEqual(aParticipation());
    expect(participation.safeParse(aParticipation({ minutes: -1 })).success).toBe(false);
  });

  test.each(spoiledCopies(aParticipation({ minutes: 90 }), { nullable: ['minutes'] }))(
    'a participation $what is refused',
    ({ value }) => {
      expect(participation.safeParse(value).success).toBe(false);
    },
  );

  test.each(spoiledCopies({ ...aPhoto() }))('a photo $what is refused', ({ value }) => {
    expect(photo.safeParse(value).success).toBe(false);
  });

  test('a photo is a picture without script, of a size that a page can carry', () => {
    const reads = (data: string) => photo.safeParse(aPhoto({ data })).success;
    const head = 'data:image/jpeg;base64,';
    expect(reads(head + 'A'.repeat(photoLimits.characters - head.length))).toBe(true);
    expect(reads(head + 'A'.repeat(photoLimits.characters - head.length + 1))).toBe(false);
    expect(reads('data:image/svg+xml;base64,PHN2Zy8+')).toBe(false);
  });
});
