import { day, type Instant, type OrgRole, type Organization, type OrganizationColor } from '@equipage/domain';
import { anOrganization } from '@equipage/domain/fixtures';
import type { Handle } from './cast.ts';
import { logoOf, type Sign } from './logo.ts';
import type { Colour } from './png.ts';

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly color: OrganizationColor;
  readonly logo: readonly [Sign, Colour];
  readonly website: string;
  readonly contactEmail: string;
  /** Everybody may join its community from its public page. */
  readonly openToJoin?: boolean;
  /** An address that it had before, which still leads to its page. */
  readonly formerSlug?: string;
  /** Age in days. */
  readonly age: number;
  readonly users: Readonly<Partial<Record<Handle, OrgRole>>>;
  /** Somebody without an account whom its first user has invited, by the part of the address before the @. */
  readonly invited?: string;
  /** People who joined the community by its link, before or without applying. */
  readonly friends: readonly Handle[];
  /** Those among them who stood in an old list, and came by the invitation that its import sent. */
  readonly listed?: readonly Handle[];
}

const entries = {
  granges: {
    name: 'Les Folles Granges',
    description:
      'Association de musiques à danser. Trois rendez-vous par an dans des granges du Finistère, quatre cents bénévoles, une seule règle : personne ne mange seul.',
    color: 'rust',
    logo: ['barn', [168, 90, 30]],
    website: 'https://folles-granges.example/',
    contactEmail: 'bonjour@folles-granges.example',
    formerSlug: 'granges',
    openToJoin: true,
    age: 2_900,
    users: { olivia: 'owner', malik: 'manager', 'jean-baptiste': 'manager' },
    invited: 'ronan.le-goff',
    friends: ['sakura', 'quynh', 'come', 'winifred', 'itay'],
    listed: ['quynh', 'come'],
  },
  scree: {
    name: 'Heather & Scree Runners',
    description:
      'A trail-running club that also puts on races: steep ones, muddy ones, and one across a lava field. Every runner gets soup, every marshal gets two.',
    color: 'violet',
    logo: ['hills', [117, 88, 196]],
    website: 'https://heather-scree.example/races',
    contactEmail: 'marshals@heather-scree.example',
    age: 1_700,
    users: { seonaid: 'owner', desmond: 'manager' },
    friends: ['kenta', 'ren', 'yivha'],
  },
  mesa: {
    name: 'Mesa Comprida',
    description:
      'Food aid around long tables. We collect what shops would throw away, cook it, and sit down with whoever is hungry. Porto since 2014, Montréal since 2021.',
    color: 'teal',
    logo: ['table', [16, 119, 132]],
    website: 'https://mesa-comprida.example/',
    contactEmail: '',
    age: 2_200,
    users: { benedita: 'owner', yetunde: 'manager' },
    friends: ['conceicao', 'katerina', 'noa', 'isil'],
  },
} as const satisfies Record<string, Entry>;

export type OrganizationKey = keyof typeof entries;

export const organizationKeys = Object.keys(entries) as OrganizationKey[];

export interface DemoOrganization {
  readonly organization: Organization;
  /** All its addresses: its id, the one it has, and those it had. */
  readonly slugs: readonly string[];
  readonly users: readonly (readonly [Handle, OrgRole])[];
  readonly invited: string | undefined;
  readonly friends: readonly Handle[];
  readonly listed: readonly Handle[];
}

export function demoOrganization(key: OrganizationKey, now: Instant): DemoOrganization {
  const { age, users, invited, friends, listed = [], formerSlug, logo, ...facts }: Entry = entries[key];
  const organization = anOrganization({ ...facts, logo: logoOf(...logo), createdAt: now - age * day });
  return {
    organization,
    slugs: [organization.id, organization.slug, ...(formerSlug === undefined ? [] : [formerSlug])],
    users: Object.entries(users) as [Handle, OrgRole][],
    invited,
    friends,
    listed,
  };
}
