import { day, type Instant, type OrgRole, type Organization } from '@equipage/domain';
import { anOrganization } from '@equipage/domain/fixtures';
import type { Handle } from './cast.ts';

interface Entry {
  readonly name: string;
  readonly description: string;
  /** Age in days. */
  readonly age: number;
  readonly users: Readonly<Partial<Record<Handle, OrgRole>>>;
  /** Somebody without an account whom its first user has invited, by the part of the address before the @. */
  readonly invited?: string;
  /** People who joined the community by its link, before or without applying. */
  readonly friends: readonly Handle[];
}

const entries = {
  granges: {
    name: 'Les Folles Granges',
    description:
      'Association de musiques à danser. Trois rendez-vous par an dans des granges du Finistère, quatre cents bénévoles, une seule règle : personne ne mange seul.',
    age: 2_900,
    users: { olivia: 'owner', malik: 'manager', 'jean-baptiste': 'manager' },
    invited: 'ronan.le-goff',
    friends: ['sakura', 'quynh', 'come', 'winifred', 'itay'],
  },
  scree: {
    name: 'Heather & Scree Runners',
    description:
      'A trail-running club that also puts on races: steep ones, muddy ones, and one across a lava field. Every runner gets soup, every marshal gets two.',
    age: 1_700,
    users: { seonaid: 'owner', desmond: 'manager' },
    friends: ['kenta', 'ren', 'yivha'],
  },
  mesa: {
    name: 'Mesa Comprida',
    description:
      'Food aid around long tables. We collect what shops would throw away, cook it, and sit down with whoever is hungry. Porto since 2014, Montréal since 2021.',
    age: 2_200,
    users: { benedita: 'owner', yetunde: 'manager' },
    friends: ['conceicao', 'katerina', 'noa', 'isil'],
  },
} as const satisfies Record<string, Entry>;

export type OrganizationKey = keyof typeof entries;

export const organizationKeys = Object.keys(entries) as OrganizationKey[];

export interface DemoOrganization {
  readonly organization: Organization;
  readonly users: readonly (readonly [Handle, OrgRole])[];
  readonly invited: string | undefined;
  readonly friends: readonly Handle[];
}

export function demoOrganization(key: OrganizationKey, now: Instant): DemoOrganization {
  const { name, description, age, users, invited, friends }: Entry = entries[key];
  return {
    organization: anOrganization({ name, description, createdAt: now - age * day }),
    users: Object.entries(users) as [Handle, OrgRole][],
    invited,
    friends,
  };
}
