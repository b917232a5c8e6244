import {
  access,
  account,
  audience,
  day,
  event,
  member,
  organization,
  orgField,
  orgUser,
  paths,
  profile,
  type OrgField,
} from '@equipage/domain';
import {
  accountOf,
  anAccess,
  anAudience,
  anEvent,
  anOrganization,
  anOrgField,
  aPerson,
  memberOf,
  nameOf,
  orgUserOf,
  profileOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { demoPassword } from '@equipage/tools/demo/logins.ts';
import { importLogins } from '@equipage/tools/demo/sign-in-accounts.ts';
import { demoDocument } from '@equipage/tools/demo/stored-form.ts';
import { demoTarget, writeAll } from '@equipage/tools/demo/target.ts';
import type { Login } from './sign-in.ts';

/** An organization with org users, people in its community, and fields to note things under. */
export interface SharedTable {
  readonly orgId: string;
  /** The first owns the organization, the others manage it. */
  readonly editors: readonly { readonly name: string; readonly login: Login }[];
  /** Coordinates an event of the organization, and is no org user. */
  readonly eventUser: { readonly login: Login; readonly eventId: string };
  /** In the order of the list. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly fields: readonly OrgField[];
}

const editorNames = ['Wanda', 'Tobias', 'Marisol', 'Ikechi', 'Noor', 'Salma', 'Piet', 'Yuki', 'Ravi', 'Ines'];

/** Puts such an organization into the running stack; everything in it is this run's own. */
export async function aSharedTable({
  editors,
  members,
  texts,
}: {
  /** Ten at most. */
  readonly editors: number;
  readonly members: number;
  /** So many fields of text, in place of one of each of some types. */
  readonly texts?: number;
}): Promise<SharedTable> {
  const run = crypto.randomUUID().slice(0, 8);
  const now = Date.now();
  const someone = (givenName: string): Person =>
    aPerson({
      givenName,
      familyName: `Table ${run}`,
      email: `${givenName.toLowerCase()}.${run}@example.org`,
      since: now - 400 * day,
    });
  const holder = anOrganization({ id: shortIdOf(`organization ${run}`), name: `Table people ${run}` });
  const held = anEvent({ orgId: holder.id, orgName: holder.name, name: `Table feast ${run}` }, now);
  const users = editorNames.slice(0, editors).map(someone);
  const coordinator = someone('Edwige');
  const people = Array.from({ length: members }, (_, at) => someone(`Member${String(at).padStart(4, '0')}`));
  const plain = Array.from({ length: texts ?? 0 }, (_, at) =>
    anOrgField({ name: `Text ${at} ${run}`, position: at + 1 }),
  );
  const mixed = [
    anOrgField({ name: `Note ${run}`, position: 1 }),
    anOrgField({ name: `Shirt ${run}`, labels: ['S', 'M'], removed: ['XXS'], position: 2 }),
    anOrgField({ name: `Born ${run}`, type: 'date', position: 3 }),
    anOrgField({ name: `Score ${run}`, type: 'number', position: 4 }),
  ];
  const fields = texts === undefined ? mixed : plain;

  const loginDocuments = (person: Person, rights: Parameters<typeof anAccess>[0]) => [
    demoDocument(paths.access(person.uid), access, anAccess(rights)),
    demoDocument(paths.account(person.uid), account, accountOf(person)),
    demoDocument(paths.profile(person.uid), profile, profileOf(person)),
    demoDocument(paths.audience(person.uid), audience, anAudience({ applications: [] })),
  ];
  const target = demoTarget();
  try {
    await importLogins(target, [...users, coordinator]);
    await writeAll(target.db, [
      demoDocument(paths.organization(holder.id), organization, holder),
      demoDocument(paths.event(held.id), event, held),
      ...users.flatMap((person, at) => {
        const role = at === 0 ? 'owner' : 'manager';
        return [
          ...loginDocuments(person, { orgs: { [holder.id]: role } }),
          demoDocument(
            paths.orgUser(holder.id, person.uid),
            orgUser,
            orgUserOf(person, role, now - 90 * day),
          ),
        ];
      }),
      ...loginDocuments(coordinator, { events: { [held.id]: 'coordinator' } }),
      ...people.map((person) =>
        demoDocument(
          paths.member(holder.id, person.uid),
          member,
          memberOf(person, { joinedAt: now - 30 * day, source: 'link' }),
        ),
      ),
      ...fields.map((field) => demoDocument(paths.orgField(holder.id, field.id), orgField, field)),
    ]);
  } finally {
    await target.close();
  }
  const login = ({ email }: Person): Login => ({ email, password: demoPassword });
  return {
    orgId: holder.id,
    editors: users.map((person) => ({ name: nameOf(person), login: login(person) })),
    eventUser: { login: login(coordinator), eventId: held.id },
    members: people.map((person) => ({ id: person.uid, name: nameOf(person), email: person.email })),
    fields,
  };
}
