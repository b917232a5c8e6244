import type { Instant } from '../base/instant.ts';

/**
 * The parts of the file in which a person takes along what is stored about her, in its order. The functions know where
 * each part stands and what erasing does to it (`personal-data.ts` there).
 */
export const personalParts = [
  'account',
  'access',
  'profile',
  'photo',
  'badge',
  'participations',
  'audience',
  'applications',
  'shifts',
  'calendar',
  'checkIns',
  'memberships',
  'roles',
  'conversations',
  'messages',
  'messagesForOrganizers',
  'occasions',
  'notices',
  'devices',
  'emailChange',
  'deletion',
] as const;
export type PersonalPart = (typeof personalParts)[number];

/** One document of the database: where it stands, and what. Moments are ISO 8601 texts. */
export interface PersonalDocument {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The file that somebody downloads. Programs may read it, so its form has a name and a version. */
export interface PersonalFile {
  readonly format: 'equipage-personal-data';
  readonly version: 1;
  readonly madeAt: string;
  readonly parts: Readonly<Record<PersonalPart, readonly PersonalDocument[]>>;
}

export function personalFile(parts: PersonalFile['parts'], now: Instant): PersonalFile {
  return { format: 'equipage-personal-data', version: 1, madeAt: new Date(now).toISOString(), parts };
}

/** `equipage-my-data-2026-06-01.json`, with the date of the day in UTC. */
export function personalFileName(now: Instant): string {
  return `equipage-my-data-${new Date(now).toISOString().slice(0, 10)}.json`;
}
