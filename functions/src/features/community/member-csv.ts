import { textOfValue, type Language, type MemberLine, type OrgField, type OrgInfo } from '@equipage/domain';
import { csvFor } from '../../edge/csv.ts';

interface Words {
  readonly heads: Record<'name' | 'email' | 'joined' | 'source' | 'event' | 'eventDate' | 'status', string>;
  readonly sources: Partial<Record<string, string>>;
}

const wordsOf: Record<Language, Words> = {
  en: {
    heads: {
      name: 'Name',
      email: 'Email',
      joined: 'Member since',
      source: 'Joined by',
      event: 'Last event',
      eventDate: 'Date of the event',
      status: 'Status',
    },
    sources: {
      application: 'Application',
      link: 'Link',
      import: 'Import',
      'supported-link': 'Link of another organization',
    },
  },
  fr: {
    heads: {
      name: 'Nom',
      email: 'E-mail',
      joined: 'Membre depuis',
      source: 'Arrivée par',
      event: 'Dernier événement',
      eventDate: 'Date de l’événement',
      status: 'Statut',
    },
    sources: {
      application: 'Candidature',
      link: 'Lien',
      import: 'Import',
      'supported-link': 'Lien d’une autre organisation',
    },
  },
};

export interface CsvTerms {
  readonly language: Language;
  /** Its name must be known to `Intl`. */
  readonly timeZone: string;
  /** What is noted, left to right. */
  readonly fields: readonly OrgField[];
}

/** Writes members as CSV. */
export async function memberCsv({ language, timeZone, fields }: CsvTerms) {
  const words = wordsOf[language];
  const csv = await csvFor(language, timeZone);
  return {
    hasFields: fields.length > 0,
    head: (): string => csv.head([...Object.values(words.heads), ...fields.map(({ name }) => name)]),
    /** @param infos beside each member, in the same order */
    lines: (members: readonly MemberLine[], infos: readonly (OrgInfo | undefined)[]): string =>
      csv.lines(
        members.map(({ name, email, joinedAt, source, last }, at) => [
          name,
          email,
          csv.date(joinedAt),
          words.sources[source] ?? source,
          last?.eventName ?? '',
          last === null ? '' : csv.date(last.startsAt),
          last === null ? '' : csv.statuses[last.status],
          ...fields.map((field) => textOfValue(field, infos[at]?.values[field.id]?.value ?? null, csv.words)),
        ]),
      ),
  };
}
