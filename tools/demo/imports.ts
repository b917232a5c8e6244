import { createHash } from 'node:crypto';
import {
  consent,
  consentTextVersion,
  day,
  hour,
  importedEntryId,
  importMailPace,
  invitationLink,
  memberCopyOf,
  memberImport,
  minute,
  paths,
  startImport,
  withPart,
  type ImportedRowResult,
  type Instant,
  type Member,
} from '@equipage/domain';
import { diceOf, documentIdOf, invitationTokenOf, nameOf, type Person } from '@equipage/domain/fixtures';
import { demoAddress } from './logins.ts';
import type { OrganizationKey } from './organizations.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** How long before the present the demo data's list was brought. */
const age = 25 * day;

/** People of an old list who have no account: the first part of their address, and their name. */
const waiting: Readonly<Partial<Record<OrganizationKey, Readonly<Record<string, string>>>>> = {
  granges: {
    'armel.riou': 'Armel Riou',
    'bleuenn.kerjean': 'Bleuenn Kerjean',
    'fanch.lozach': 'Fañch Lozac’h',
    'gisele.montfort': 'Gisèle Montfort-Daoulas',
    'hoel.penven': 'Hoël Penven',
    'ludmila.sikora': 'Ludmila Sikora',
    'naig.jezequel': 'Naïg Jézéquel',
    'tugdual.floch': 'Tugdual Floc’h',
  },
};

/** When somebody of such a list joined, by the invitation that the import sent. */
export function joinedByListAt(handle: string, now: Instant): Instant {
  const dice = diceOf(`list with ${handle}`);
  return now - age + dice.whole(26, 15 * 24) * hour;
}

export interface DemoImport {
  /** Rows of those who have not joined. */
  readonly entries: readonly Member[];
  readonly importId: string;
  /** The report, the links that were mailed, and what those agreed to who joined. */
  readonly documents: readonly DemoDocument[];
}

/**
 * A list that an org user brought into the community: some have joined since, most have not answered, two were members
 * already and one had asked not to be entered. Undefined for an organization that brought none.
 *
 * @param joined those of the list who have joined, with the moment
 */
export function demoImport(
  key: OrganizationKey,
  {
    orgId,
    by,
    joined,
    now,
  }: {
    readonly orgId: string;
    readonly by: Person;
    readonly joined: readonly (readonly [Person, Instant])[];
    readonly now: Instant;
  },
): DemoImport | undefined {
  const people = waiting[key];
  if (people === undefined) return undefined;
  const importId = documentIdOf(`import of ${key}`);
  const startedAt = now - age;
  const entries = Object.entries(people).map(([handle, name]): Member => {
    const email = demoAddress(handle);
    return {
      id: importedEntryId(createHash('sha256').update(email).digest('hex')),
      joinedAt: startedAt,
      source: 'import',
      imported: { importId, joined: false },
      ...memberCopyOf({ name, email, thumbnail: null }, [], undefined),
    };
  });
  const results: ImportedRowResult[] = [
    ...[...entries, ...joined].map((): ImportedRowResult => 'added'),
    'present',
    'present',
    'objected',
  ];
  const begun = startImport(
    {
      id: importId,
      byUid: by.uid,
      byName: nameOf(by),
      fileName: 'Bénévoles 2019-2022.csv',
      language: 'fr',
      rows: results.length,
    },
    0,
    startedAt,
  );
  const sentAt = startedAt + importMailPace.grace + minute;
  return {
    entries,
    importId,
    documents: [
      demoDocument(paths.memberImport(orgId, importId), memberImport, {
        ...begun,
        ...withPart(begun, results),
      }),
      ...entries.map(({ id, email }) =>
        // As functions make it, which tools do not import. The link is `/join/invited/` and this token.
        demoDocument(
          paths.invitationToken(
            createHash('sha256')
              .update(`join ${invitationTokenOf(email)}`)
              .digest('base64url'),
          ),
          invitationLink,
          { orgId, invitationId: id, sentAt, forgetAt: sentAt + 60 * day },
        ),
      ),
      ...joined.map(([{ uid }, at]) =>
        demoDocument(paths.consent(orgId, uid), consent, {
          id: uid,
          uid,
          textVersion: consentTextVersion,
          at,
          source: 'import',
          viaOrgId: null,
          withdrawnAt: null,
        }),
      ),
    ],
  };
}
