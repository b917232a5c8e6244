import {
  day,
  findsPlace,
  hour,
  tallyOf,
  type ApplicationStatus,
  type Event,
  type EventRole,
  type EventState,
  type Instant,
} from '@equipage/domain';
import { anEvent } from '@equipage/domain/fixtures';
import { inDays, onWeekday, type Clock } from './calendar.ts';
import type { Handle } from './cast.ts';
import { demoOrganization, type OrganizationKey } from './organizations.ts';

interface Times {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

interface Entry {
  readonly organization: OrganizationKey;
  readonly state: EventState;
  readonly name: string;
  readonly description: string;
  readonly city: string;
  readonly country: string;
  readonly address: string;
  readonly timeZone: string;
  readonly contactEmail: string;
  readonly times: (now: Instant, timeZone: string) => Times;
  /** How many days before its start the draft was begun. */
  readonly prepared: number;
  /** How many days before its start people can apply for the last time; left out: until the end. */
  readonly lastDay?: number;
  readonly capacity?: number | null;
  readonly people?: Readonly<Partial<Record<Handle, EventRole>>>;
  /** Who applied, by what became of it; the first to apply come first. */
  readonly applicants: Readonly<Partial<Record<ApplicationStatus, readonly Handle[]>>>;
}

function fromWeekday(
  days: number,
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7,
  begin: Clock,
  lastsDays: number,
  end: Clock,
) {
  return (now: Instant, timeZone: string): Times => {
    const startsAt = onWeekday(now, days, weekday, begin, timeZone);
    return { startsAt, endsAt: inDays(startsAt, lastsDays, end, timeZone) };
  };
}

const entries = {
  grand: {
    organization: 'granges',
    state: 'published',
    name: 'Le Grand Bal des granges',
    description:
      'Trois jours et trois nuits de bal : violons, cornemuses, accordéons et cinq parquets sous quatre granges.\n\nNous cherchons des bras pour le montage (dès le mercredi), l’accueil, les bars, la cuisine, la navette et les loges. Camping, repas et concerts offerts ; chaque équipe a son référent et personne ne fait plus de huit heures par jour.\n\nOn parle français, breton, anglais, et très bien avec les mains.',
    city: 'Concarneau',
    country: 'FR',
    address: 'Ferme de Kerhuon, route de Trégunc',
    timeZone: 'Europe/Paris',
    contactEmail: 'benevoles@folles-granges.example',
    times: fromWeekday(19, 5, '17:00', 2, '23:00'),
    prepared: 120,
    people: { coline: 'coordinator', sakura: 'scanner' },
    applicants: {
      accepted: [
        'ada',
        'elodie',
        'leila',
        'gaetan',
        'lukasz',
        'mael',
        'anais',
        'eleni',
        'oksana',
        'tadhg',
        'maria-de-los-angeles',
      ],
      waitlisted: ['zaneta', 'kenta', 'rhys', 'nuria'],
      declined: ['ned', 'giorgos', 'ren'],
      canceled: ['itay', 'caoimhe'],
      pending: [
        'youssef',
        'nour',
        'thao',
        'ines',
        'titilayo',
        'ipek',
        'taras',
        'saoirse',
        'noa',
        'inigo',
        'imogen',
        'seonaid',
        'bo',
      ],
    },
  },
  petit: {
    organization: 'granges',
    state: 'draft',
    name: 'Le Petit Bal de Quimper',
    description:
      'Une nuit de valses et de soupe à l’oignon dans la halle. À compléter : horaires du montage, navettes, hébergement.',
    city: 'Quimper',
    country: 'FR',
    address: '',
    timeZone: 'Europe/Paris',
    contactEmail: '',
    times: fromWeekday(150, 6, '19:00', 1, '04:00'),
    prepared: 165,
    applicants: {},
  },
  violins: {
    organization: 'granges',
    state: 'finished',
    name: 'Nuit des violons',
    description:
      'Quarante violonistes, une grange, une nuit. Merci aux dix-huit bénévoles qui ont tenu le bar, l’accueil et le feu jusqu’à l’aube.',
    city: 'Douarnenez',
    country: 'FR',
    address: 'Grange de Lannugat',
    timeZone: 'Europe/Paris',
    contactEmail: 'benevoles@folles-granges.example',
    times: fromWeekday(-27, 6, '18:00', 1, '06:00'),
    prepared: 110,
    applicants: {
      accepted: [
        'gaetan',
        'elodie',
        'ada',
        'mael',
        'leila',
        'lukasz',
        'anais',
        'oguz',
        'grazyna',
        'minh-duc',
        'inigo',
        'maria-de-los-angeles',
      ],
      waitlisted: ['nuria', 'youssef'],
      declined: ['ned', 'oisin'],
      canceled: ['zineb', 'ola'],
    },
  },
  cairns: {
    organization: 'scree',
    state: 'published',
    name: 'Five Cairns Ultra',
    description:
      '54 km, 3,100 m of climb, five cairns and a broom wagon. Marshals stand on the hill in pairs for six hours at most; we bring the tents, the stoves and the radios, you bring warm socks.\n\nBriefing on Friday at 19:00 in the village hall.',
    city: 'Aviemore',
    country: 'GB',
    address: 'Village Hall, Dalfaber Road',
    timeZone: 'Europe/London',
    contactEmail: 'marshals@heather-scree.example',
    times: (now, zone) => ({
      startsAt: inDays(now, 4, '05:30', zone),
      endsAt: inDays(now, 4, '22:00', zone),
    }),
    prepared: 140,
    people: { lorcan: 'scanner' },
    applicants: {
      accepted: ['saoirse', 'tadhg', 'caoimhe', 'adebayo', 'rhys', 'imogen', 'oksana', 'winifred'],
      waitlisted: ['ada', 'oisin'],
      declined: ['bo'],
      canceled: ['sakura'],
      pending: ['ned', 'thao', 'taras', 'giorgos'],
    },
  },
  relay: {
    organization: 'scree',
    state: 'archived',
    name: 'Midnight Bog Relay',
    description:
      'Teams of four, one head torch each, all night around the upper lake. Thank you for the bacon rolls.',
    city: 'Glendalough',
    country: 'IE',
    address: 'Upper Lake car park',
    timeZone: 'Europe/Dublin',
    contactEmail: 'marshals@heather-scree.example',
    times: fromWeekday(-330, 6, '22:00', 1, '07:00'),
    prepared: 90,
    applicants: {
      accepted: ['caoimhe', 'tadhg', 'ada', 'saoirse', 'oisin', 'imogen', 'lorcan'],
      waitlisted: ['rhys'],
      declined: ['ned'],
      canceled: ['ren'],
    },
  },
  lava: {
    organization: 'scree',
    state: 'published',
    name: 'Lava Field Half',
    description:
      'A half marathon over moss and lava. We need a small crew that stays the week: course marking, two water points, the finish. Travel from Reykjavík and beds are paid.',
    city: 'Vík í Mýrdal',
    country: 'IS',
    address: 'Víkurbraut 28',
    timeZone: 'Atlantic/Reykjavik',
    contactEmail: 'lava@heather-scree.example',
    times: fromWeekday(68, 6, '10:00', 0, '17:00'),
    prepared: 85,
    lastDay: 21,
    applicants: { declined: ['ada'], pending: ['kenta', 'eleni'] },
  },
  collection: {
    organization: 'mesa',
    state: 'published',
    name: 'A Grande Recolha',
    description:
      'One weekend, forty supermarkets, eleven tonnes last year. We need people at the doors, drivers with a licence for vans, and sorters in the warehouse. Shifts of four hours.\n\nPortuguese helps, a smile is enough.',
    city: 'Porto',
    country: 'PT',
    address: 'Armazém 7, Rua do Freixo',
    timeZone: 'Europe/Lisbon',
    contactEmail: 'recolha@mesa-comprida.example',
    times: fromWeekday(33, 6, '09:00', 1, '20:00'),
    prepared: 80,
    lastDay: 8,
    capacity: 10,
    applicants: {
      accepted: ['joao', 'ines', 'goncalo', 'titilayo', 'adebayo'],
      waitlisted: ['katerina'],
      declined: ['oguz'],
      canceled: ['zineb'],
      pending: ['ada', 'conceicao', 'nuria', 'ipek', 'minh-duc'],
    },
  },
  square: {
    organization: 'mesa',
    state: 'published',
    name: 'La grande tablée',
    description:
      'Trois jours, une table de deux cents mètres place Valois. Cuisine, service, vaisselle, accueil : relèves toutes les quatre heures.\n\nThree days around one table two hundred metres long. Kitchen, service, dishes, welcome: a change of crew every four hours.',
    city: 'Montréal',
    country: 'CA',
    address: 'Place Valois, rue Ontario Est',
    timeZone: 'America/Toronto',
    contactEmail: 'tablee@mesa-comprida.example',
    times: (now, zone) => ({
      startsAt: inDays(now, -1, '08:00', zone),
      endsAt: inDays(now, 2, '20:00', zone),
    }),
    prepared: 95,
    people: { 'marie-ange': 'coordinator' },
    applicants: {
      accepted: ['nour', 'quynh', 'zineb', 'ola', 'yivha', 'isil', 'itay', 'come', 'nuria', 'ada'],
      waitlisted: ['bo'],
      declined: ['ren'],
      canceled: ['grazyna'],
      pending: ['noa'],
    },
  },
} as const satisfies Record<string, Entry>;

export type EventKey = keyof typeof entries;

export const eventKeys = Object.keys(entries) as EventKey[];

export interface DemoEvent {
  readonly organization: OrganizationKey;
  readonly event: Event;
  readonly people: readonly (readonly [Handle, EventRole])[];
  readonly applicants: readonly (readonly [Handle, ApplicationStatus])[];
}

export function demoEvent(key: EventKey, now: Instant): DemoEvent {
  const {
    organization,
    times,
    prepared,
    lastDay,
    capacity = null,
    people = {},
    applicants,
    ...facts
  }: Entry = entries[key];
  const { id: orgId, name: orgName } = demoOrganization(organization, now).organization;
  const { startsAt, endsAt } = times(now, facts.timeZone);
  const createdAt = startsAt - prepared * day;
  // Drafts and published events were touched by their organizers lately, ended ones when they ended.
  const updatedAt = endsAt < now ? endsAt + hour : Math.max(createdAt, now - 3 * day);
  // All of them went on to their end.
  const finishedAt = facts.state === 'finished' || facts.state === 'archived' ? endsAt : null;
  const applied = (Object.entries(applicants) as [ApplicationStatus, Handle[]][]).flatMap(
    ([status, handles]) => handles.map((handle) => [handle, status] as const),
  );
  const event = anEvent({
    ...facts,
    orgId,
    orgName,
    startsAt,
    endsAt,
    // The end of that day.
    applyUntil: lastDay === undefined ? null : inDays(startsAt, 1 - lastDay, '00:00', facts.timeZone),
    capacity,
    finishedAt,
    createdAt,
    updatedAt,
  });
  return {
    organization,
    event: { ...event, full: !findsPlace(event, tallyOf(applied.map(([, status]) => status))) },
    people: Object.entries(people) as [Handle, EventRole][],
    applicants: applied,
  };
}
