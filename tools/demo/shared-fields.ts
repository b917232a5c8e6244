import {
  day,
  lastValues,
  lastValuesOf,
  paths,
  registrationForm,
  sharedField,
  type Application,
  type Event,
  type FieldValue,
  type Instant,
  type SharedField,
} from '@equipage/domain';
import {
  aForm,
  aSharedField,
  choiceIdOf,
  diceOf,
  questionOf,
  sharedAnswers,
  type Dice,
} from '@equipage/domain/fixtures';
import type { OrganizationKey } from './organizations.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** A question of an organization's library, and what somebody answers who answers. */
interface Entry {
  readonly field: SharedField;
  readonly value: (dice: Dice) => FieldValue;
}

const shirts = ['XS', 'S', 'M', 'L', 'XL'];
const kitchens = ['Washing up', 'Chopping', 'Carrying', 'Serving'];

/** What each organization asks at all of its events. */
const entries: Readonly<Record<OrganizationKey, readonly Entry[]>> = {
  granges: [
    entry('Que mangez-vous ?', (dice) => dice.pick(['De tout', 'Végétarien', 'Pas de noix, merci']), {
      help: 'Allergies comprises : personne ne mange seul, ni mal.',
    }),
    entry('Quelle taille de T-shirt ?', (dice) => choiceIdOf(dice.pick(shirts)), { labels: shirts }),
    entry('Savez-vous conduire un tracteur ?', (dice) => dice.chance(0.3), { type: 'yesNo' }),
    entry('Depuis quand êtes-vous vacciné contre le tétanos ?', () => '2024-09-01', {
      type: 'date',
      archived: true,
    }),
  ],
  scree: [
    entry('What do you eat?', (dice) => dice.pick(['Everything', 'Vegan', 'No dairy'])),
    entry('Which shirt fits you?', (dice) => choiceIdOf(dice.pick(shirts)), { labels: shirts }),
    entry('Who shall we call if something happens to you?', () => '+441914980123', {
      type: 'phone',
      help: 'Only used in an emergency.',
    }),
  ],
  mesa: [
    entry(
      'What would you rather do?',
      (dice) => dice.shuffled(kitchens).slice(0, dice.whole(1, 2)).map(choiceIdOf),
      { labels: kitchens, type: 'choices' },
    ),
  ],
};

function entry(label: string, value: Entry['value'], facts: Parameters<typeof aSharedField>[0] = {}): Entry {
  return { field: aSharedField({ label, ...facts }), value };
}

/** What somebody answers on the way to an event, if it was asked. */
export function demoAnswers(
  key: OrganizationKey,
  { uid, eventId, at }: { readonly uid: string; readonly eventId: string; readonly at: Instant },
): Pick<Application, 'answers' | 'answeredAt'> {
  const dice = diceOf(`answers of ${uid} at ${eventId}`);
  const given = entries[key]
    .filter(() => dice.chance(0.8))
    .map(({ field, value }) => [field, value(dice)] as const);
  return sharedAnswers(given, at);
}

/**
 * The library of an organization, with the events that ask its questions, their forms, and what each person last
 * answered.
 *
 * @param events of the organization
 * @param applications to them
 */
export function demoLibrary(
  key: OrganizationKey,
  {
    orgId,
    events,
    applications,
    now,
  }: {
    readonly orgId: string;
    readonly events: readonly Event[];
    readonly applications: readonly Application[];
    readonly now: Instant;
  },
): DemoDocument[] {
  const uids = [...new Set(applications.map(({ uid }) => uid))].sort();
  return [
    ...entries[key].map(({ field }) => {
      const { usedIn } = aSharedField({ askedBy: events });
      return demoDocument(paths.sharedField(orgId, field.id), sharedField, {
        ...field,
        createdAt: now - 400 * day,
        usedIn,
      });
    }),
    ...events.map((one) =>
      demoDocument(
        paths.form(one.id),
        registrationForm,
        aForm(
          entries[key].map(({ field }) => questionOf(field)),
          { orgId, updatedAt: one.createdAt },
        ),
      ),
    ),
    ...uids.flatMap((uid) => {
      const values = lastValuesOf(applications.filter((one) => one.uid === uid));
      if (Object.keys(values).length === 0) return [];
      return [demoDocument(paths.lastValues(orgId, uid), lastValues, { id: uid, values })];
    }),
  ];
}
