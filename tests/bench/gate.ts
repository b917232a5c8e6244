import { badgeCodeOf, hour, paths } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, nameNumber, tokenOf } from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { hashOfBadge } from '../../functions/src/features/scan/badge-hash.ts';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { stored } from '../rules/world.ts';

export type Gate = Awaited<ReturnType<typeof arrangeGate>>;

/**
 * An event of today whose list at the gate is long. The list is written as functions would, not by them.
 * @param people how many are on the list
 */
export async function arrangeGate(people: number) {
  const { db } = backstage();
  const now = Date.now();
  const organization = anOrganization({ name: 'Bench' });
  const times = { startsAt: now - hour, endsAt: now + 9 * hour };
  const event = anEvent({ orgId: organization.id, orgName: 'Bench', name: 'Bench gate', ...times }, now);
  const scanner = await arrangePerson(
    { givenName: 'Farid', familyName: 'Benali', language: 'en' },
    anAccess({ events: { [event.id]: 'scanner' } }),
  );
  const tokens = Array.from({ length: people }, (_, index) => tokenOf(`badge ${index} of the bench`));
  const nameOf = (index: number) => {
    const { givenName, familyName } = nameNumber(index);
    return `${givenName} ${familyName} ${index}`;
  };
  await withoutTriggers(process.env['EQUIPAGE_HUB_ORIGIN'], async () => {
    await db.doc(paths.organization(organization.id)).set(stored(organization));
    await db.doc(paths.event(event.id)).set(stored(event));
    const writer = db.bulkWriter();
    for (const [index, token] of tokens.entries()) {
      const shift = (number: number) => ({
        missionName: 'Bar and kitchen',
        place: 'Large barn',
        startsAt: now + number * hour,
        endsAt: now + (number + 2) * hour,
      });
      const entry = {
        name: nameOf(index),
        status: 'accepted',
        badgeHash: hashOfBadge(token),
        shifts: [shift(1), shift(4)],
        changedAt: now - 60_000 - people + index,
      };
      void writer.set(db.doc(paths.scanEntry(event.id, `bench-person-${index}`)), stored(entry));
    }
    await writer.close();
  });
  return { eventId: event.id, scanner, nameOf, codeOf: (index: number) => badgeCodeOf(tokens[index]!) };
}
