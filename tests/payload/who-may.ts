/** Who may receive which document, read from docs/permissions.md. */
import { type PersonKey, hasProvenAddress, people } from '../personas/people.ts';
import { actors, readPermissionTable } from '../rules/permission-table.ts';
import { shapeOf } from '../rules/rules-text.ts';
import { rights } from '../rules/world.ts';
import { shapeOfPath } from './marked-world.ts';

type Fields = Readonly<Record<string, unknown>>;
type Documents = ReadonlyMap<string, Fields>;

/** What a document is about. */
interface About {
  readonly subject: string | undefined;
  readonly orgIds: readonly string[];
  readonly eventIds: readonly string[];
}

const readable = readPermissionTable().rows.filter(({ verb }) => verb === 'get');

/** Whether the tables let a person read the document at a path. */
export function mayRead(documents: Documents, key: PersonKey | null, path: string): boolean {
  const shape = shapeOfPath(path);
  const rows = readable.filter((row) => shapeOf(row.path) === shape);
  const which = whichOf(documents, shape, path);
  const row = rows.find(({ what }) => what === which);
  if (row === undefined) throw new Error(`docs/permissions.md has no line for reading ${path}: ${which}`);
  return columnsOf(key, aboutOf(documents, path), documents).some(
    (column) => row.allowed.get(column) === true,
  );
}

/** Which line of several holds, where the table tells documents of one path apart. */
function whichOf(documents: Documents, shape: string, path: string): string {
  const fields = documents.get(path)!;
  const event = documents.get(path.split('/').slice(0, 2).join('/'))!;
  const isOver = () => (event['endsAt'] as { toMillis(): number }).toMillis() + 12 * 3_600_000 < Date.now();
  switch (shape) {
    case 'profiles/{}/participations/{}':
      return "of the organization's event";
    case 'organizations/{}/invitations/{}':
      return typeof fields['eventId'] === 'string' ? 'one to the event' : '';
    case 'organizations/{}/joinLinks/{}':
      return path.endsWith('/current') ? 'its own' : 'of Fanfares, which it supports';
    case 'events/{}':
      return event['state'] === 'draft' ? 'a draft' : `a ${String(event['state'])} one`;
    case 'events/{}/form/current':
      return event['state'] === 'draft' ? "a draft's" : "a published event's";
    case 'events/{}/scanList/{}':
    case 'events/{}/scanPictures/{}':
      return isOver() ? 'after the event' : '';
    default:
      return '';
  }
}

/** The columns that a person stands for with regard to a document. Whoever has several rights has them all. */
function columnsOf(
  key: PersonKey | null,
  { subject, orgIds, eventIds }: About,
  documents: Documents,
): string[] {
  if (key === null) return ['signed out'];
  const { uid } = people[key];
  const isHers = subject === uid ? ['herself'] : [];
  if (!hasProvenAddress(key)) return ['unverified', ...isHers];
  if (key === actors['removed']) return ['removed', ...isHers];
  const { orgs = {}, events = {} } = rights[key] ?? {};
  const ofOrgs = (eventId: string) => orgIds.includes(String(documents.get(`events/${eventId}`)?.['orgId']));
  const applied = [...documents.keys()].flatMap((path) => {
    const [, eventId, collection, applicant] = path.split('/');
    return collection === 'applications' && applicant === uid ? [eventId!] : [];
  });
  const columns = [
    ...isHers,
    ...Object.entries(orgs).map(([orgId, role]) => (orgIds.includes(orgId) ? role : 'other owner')),
    ...Object.entries(events).flatMap(([eventId, role]) => {
      if (eventIds.includes(eventId)) return [role];
      return ofOrgs(eventId) ? ['other coordinator'] : [];
    }),
    ...applied.flatMap((eventId) => {
      if (eventIds.includes(eventId)) return ['applicant'];
      return ofOrgs(eventId) ? ['applicant elsewhere'] : [];
    }),
  ];
  return columns.length > 0 ? columns : ['stranger'];
}

function aboutOf(documents: Documents, path: string): About {
  const [collection, id = '', inside, insideId] = path.split('/');
  const fields = documents.get(path)!;
  const text = (name: string) => (typeof fields[name] === 'string' ? [fields[name]] : []);
  const orgOf = (eventId: string) => {
    const orgId = documents.get(`events/${eventId}`)?.['orgId'];
    return typeof orgId === 'string' ? [orgId] : [];
  };
  const uids: readonly string[] = Object.values(people).map((person) => person.uid);
  const person = [insideId, id, fields['uid'] as string].find(
    (one) => one !== undefined && uids.includes(one),
  );
  switch (collection) {
    case 'organizations':
      return { subject: person, orgIds: [id], eventIds: text('eventId') };
    case 'events':
      return { subject: person, orgIds: orgOf(id), eventIds: [id] };
    case 'conversations': {
      const head = documents.get(`conversations/${id}`)!;
      return {
        subject: head['uid'] as string,
        orgIds: [head['orgId'] as string],
        eventIds: [head['eventId'] as string],
      };
    }
    case 'profiles':
    case 'photos': {
      if (inside !== undefined) return { subject: id, orgIds: text('orgId'), eventIds: text('eventId') };
      const scopes = documents.get(`audiences/${id}`)?.['scopes'] as readonly string[];
      const of = (kind: string) =>
        scopes.filter((scope) => scope.startsWith(kind)).map((scope) => scope.slice(kind.length));
      return { subject: id, orgIds: of('o:'), eventIds: of('e:') };
    }
    default:
      return { subject: person, orgIds: text('orgId'), eventIds: [] };
  }
}
