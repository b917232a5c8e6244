import {
  day,
  orgField,
  orgInfo,
  paths,
  type Instant,
  type OrgField,
  type FieldValue,
} from '@equipage/domain';
import { anOrgField, choiceIdOf, diceOf, orgInfoOf, type Dice } from '@equipage/domain/fixtures';
import type { OrganizationKey } from './organizations.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** A field, and what is noted under it of somebody of whom something is noted at all. */
interface Entry {
  readonly field: OrgField;
  readonly value: (dice: Dice) => FieldValue;
}

const sizes = ['XS', 'S', 'M', 'L', 'XL'];
const diets = ['Végétarien', 'Végétalien', 'Sans gluten', 'Sans arachide'];
const licences = ['Van', 'Trailer', 'Forklift'];

/** What each organization of the demo data notes about its people. */
const entries: Readonly<Record<OrganizationKey, readonly Entry[]>> = {
  granges: [
    entry('Taille de T-shirt', (dice) => choiceIdOf(dice.pick(sizes)), { labels: sizes, removed: ['XXL'] }),
    entry('Régime', (dice) => dice.shuffled(diets).slice(0, dice.whole(1, 2)).map(choiceIdOf), {
      labels: diets,
      type: 'choices',
    }),
    entry('Permis de conduire', (dice) => dice.chance(0.7), { type: 'yesNo' }),
    entry('Gilet rendu le', () => '2025-07-14', { type: 'date' }),
    entry('Remarque', (dice) => dice.pick(remarks), { type: 'longText' }),
  ],
  scree: [
    entry('Shirt size', (dice) => choiceIdOf(dice.pick(sizes)), { labels: sizes }),
    entry('Licences', (dice) => dice.shuffled(licences).slice(0, dice.whole(1, 2)).map(choiceIdOf), {
      labels: licences,
      type: 'choices',
    }),
    entry('Radio number', (dice) => dice.whole(1, 40), { type: 'number' }),
  ],
  mesa: [
    entry('Hygiene course until', () => '2027-03-31', { type: 'date' }),
    entry('Key to the store', (dice) => dice.chance(0.2), { type: 'yesNo' }),
  ],
};

const remarks = [
  'Connaît tous les voisins de la grange.',
  'Plutôt le matin ; fatigue vite au bar.',
  'A tenu le vestiaire trois ans de suite.\nVeut essayer la scène.',
];

function entry(name: string, value: Entry['value'], facts: Parameters<typeof anOrgField>[0]): Entry {
  return { field: anOrgField({ name, ...facts }), value };
}

/**
 * The fields of an organization, and values for a good part of its people.
 *
 * @param memberIds of the community
 * @param editor an org user, who has noted it all
 */
export function demoOrgInfo(
  key: OrganizationKey,
  {
    orgId,
    memberIds,
    editor,
    now,
  }: {
    readonly orgId: string;
    readonly memberIds: readonly string[];
    readonly editor: string;
    readonly now: Instant;
  },
): DemoDocument[] {
  const own = entries[key];
  const at = now - 20 * day;
  return [
    ...own.map(({ field }, index) =>
      demoDocument(paths.orgField(orgId, field.id), orgField, {
        ...field,
        position: index + 1,
        createdAt: now - 300 * day,
      }),
    ),
    ...memberIds.flatMap((memberId) => {
      const dice = diceOf(`org info of ${memberId} at ${orgId}`);
      const noted = own
        .filter(() => dice.chance(0.6))
        .map(({ field, value }) => [field, value(dice)] as const);
      if (noted.length === 0) return [];
      const info = orgInfoOf(memberId, noted, { by: editor, at });
      return [demoDocument(paths.orgInfo(orgId, memberId), orgInfo, info)];
    }),
  ];
}
