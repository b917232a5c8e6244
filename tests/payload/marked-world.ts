/** The world of the rules' tests, with a canary in every field that can hold one. */
import { eventSlug, keyOfQuestion, paths } from '@equipage/domain';
import { anOrgField, invitationTokenOf, orgInfoOf } from '@equipage/domain/fixtures';
import { hashOfInvitation } from '../../functions/src/features/organization/invitation-link.ts';
import { encode } from '../../functions/src/store/codec.ts';
import { people } from '../personas/people.ts';
import { documentSchemas } from '../rules/document-schemas.ts';
import {
  brassNight,
  fanfares,
  giuliasInfo,
  greenway,
  haystack,
  invitationLink,
  kermesse,
  now,
  ownLink,
  parade,
  stored,
  streetDance,
  streetDancesInvitation,
  whatTheyAsk,
  world,
} from '../rules/world.ts';
import type { DemoPlaces } from '../visits/demo-places.ts';
import { Aviary } from './canaries.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the world leaves out, and is worth hiding. */
const remarks = anOrgField({ name: 'Remarks', type: 'longText', position: 3 });
const address = { street: '1 rue du Port', postalCode: '29000', city: 'Quimper', country: 'FR' };
const place = { latitude: 48, longitude: -4.1, certain: true };
const answers = Object.fromEntries(
  whatTheyAsk.questions.map((question) => [keyOfQuestion(question), 'No walnuts, please']),
);
const link = invitationTokenOf('a link of the scan');

function completed(path: string, fields: Fields): Fields {
  if (/^accounts\/[^/]+$/.test(path)) return { ...fields, address, place };
  if (/\/applications\//.test(path)) return { ...fields, answers };
  if (path === paths.orgInfo(kermesse.id, people.giulia.uid)) {
    const added = orgInfoOf(people.giulia.uid, [[remarks, 'Knows the village']], {
      by: people.bruno.uid,
      at: now,
    });
    return { ...fields, values: { ...giuliasInfo.values, ...added.values } };
  }
  return fields;
}

function* documentsOfTheScan(): Generator<[path: string, fields: Fields]> {
  for (const [path, fields] of Object.entries(world))
    yield [path, completed(path, inDomainForm(fields) as Fields)];
  yield [paths.orgField(kermesse.id, remarks.id), remarks];
  yield [paths.invitationToken(hashOfInvitation(link)), inDomainForm(world[invitationLink]) as Fields];
}

export interface MarkedWorld {
  readonly aviary: Aviary;
  /** As they are stored, by path. */
  readonly documents: ReadonlyMap<string, Fields>;
}

export function markWorld(): MarkedWorld {
  const bare = new Map(documentsOfTheScan());
  const parts = [...bare.keys()].flatMap((path) => path.split(/[/_:]/));
  // Short parts are the names of collections.
  const ids = new Set(parts.filter((part) => part.length >= 12));
  const aviary = new Aviary((text) => text.split(/[/_:]/).some((part) => ids.has(part)));
  const documents = new Map<string, Fields>();
  for (const [path, fields] of bare) {
    const id = path.slice(path.lastIndexOf('/') + 1);
    const schema = documentSchemas[shapeOfPath(path)]!;
    const { id: _, ...filled } = aviary.fill(path, { ...fields, id }, schema);
    const isSound = schema.safeParse({ ...filled, id }).success;
    documents.set(path, isSound ? encode(schema, path, { ...filled, id }) : stored(filled));
  }
  return { aviary, documents };
}

const shapes = Object.keys(documentSchemas).sort((one, other) => holes(one) - holes(other));

/** The path with `{}` in the place of ids, as {@link documentSchemas} has it. */
export function shapeOfPath(path: string): string {
  const shape = shapes.find((candidate) => new RegExp(`^${candidate.replaceAll('{}', '[^/]+')}$`).test(path));
  if (shape === undefined) throw new Error(`no document of the data model: ${path}`);
  return shape;
}

function holes(shape: string): number {
  return shape.split('{}').length;
}

/** Where the pages of the walks lead. */
export const places = {
  streetDance: {
    eventId: streetDance.id,
    finishedEventId: haystack.id,
    orgId: kermesse.id,
    uid: people.giulia.uid,
    publicEvent: `/e/${eventSlug(streetDance)}`,
    joinLink: `/join/${ownLink.token}`,
    ownPublicEvent: `/e/${eventSlug(streetDance)}`,
    draftEventId: greenway.id,
    invitation: link,
    joinInvitation: link,
    supportedEventId: brassNight.id,
  },
  parade: {
    eventId: parade.id,
    finishedEventId: haystack.id,
    orgId: kermesse.id,
    uid: people.paulo.uid,
    publicEvent: `/e/${eventSlug(parade)}`,
    joinLink: `/join/${kermesse.id}`,
    ownPublicEvent: `/e/${eventSlug(parade)}`,
    draftEventId: greenway.id,
    invitation: link,
    joinInvitation: link,
    supportedEventId: brassNight.id,
  },
  brassNight: {
    eventId: brassNight.id,
    finishedEventId: brassNight.id,
    orgId: fanfares.id,
    uid: people.jun.uid,
    publicEvent: `/e/${eventSlug(brassNight)}`,
    joinLink: `/join/${fanfares.id}`,
    ownPublicEvent: `/e/${eventSlug(brassNight)}`,
    draftEventId: brassNight.id,
    invitation: link,
    joinInvitation: link,
    supportedEventId: streetDance.id,
  },
} satisfies Record<string, DemoPlaces>;

export const secrets = { link, invitationId: streetDancesInvitation.id } as const;

/** Dates are moments: milliseconds in the domain's form. */
function inDomainForm(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(inDomainForm);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inDomainForm(item)]));
}
