import { createHash } from 'node:crypto';
import { badge, badgeHolder, paths } from '@equipage/domain';
import { badgeOf, type Person } from '@equipage/domain/fixtures';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** The badge of a person, and the way from it back to the person. */
export function demoBadge(person: Person): DemoDocument[] {
  const shown = badgeOf(person);
  return [
    demoDocument(paths.badge(person.uid), badge, shown),
    demoDocument(paths.badgeToken(shown.token), badgeHolder, { uid: person.uid }),
  ];
}

/** By what the gate knows the badge; as the functions make it, which tools do not import. */
export function demoBadgeHash(person: Person): string {
  const { token } = badgeOf(person);
  return createHash('sha256').update(`badge ${token}`).digest().subarray(0, 16).toString('base64url');
}
