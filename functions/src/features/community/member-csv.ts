import {
  textOfValue,
  type ApplicationStatus,
  type Instant,
  type Language,
  type Member,
  type OrgField,
  type OrgInfo,
} from '@equipage/domain';
import Papa from 'papaparse';

interface Words {
  readonly heads: Record<'name' | 'email' | 'joined' | 'source' | 'event' | 'eventDate' | 'status', string>;
  readonly sources: Partial<Record<string, string>>;
  readonly statuses: Record<ApplicationStatus, string>;
  readonly yes: string;
  readonly no: string;
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
    statuses: {
      pending: 'Pending',
      accepted: 'Accepted',
      waitlisted: 'On the waiting list',
      declined: 'Declined',
      canceled: 'Canceled',
    },
    yes: 'Yes',
    no: 'No',
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
    statuses: {
      pending: 'En attente',
      accepted: 'Acceptée',
      waitlisted: 'Sur liste d’attente',
      declined: 'Refusée',
      canceled: 'Annulée',
    },
    yes: 'Oui',
    no: 'Non',
  },
};

/** Spreadsheets run what begins like this as a formula; with a quote before it they show it. */
const formula = /^[=+\-@\t\r\0＝＋－＠]/;

/** Lines end with both characters, which no cell holds: texts have line breaks of one. So ends of lines can be counted. */
export const lineEnd = '\r\n';

export interface CsvTerms {
  readonly language: Language;
  /** Its name must be known to `Intl`. */
  readonly timeZone: string;
  /** What is noted, left to right. */
  readonly fields: readonly OrgField[];
}

/**
 * Writes members as CSV. Excel needs the mark at the beginning to see UTF-8, a French one takes semicolons for columns
 * and commas for decimals, and dates in the order of ISO are read everywhere.
 */
export function memberCsv({ language, timeZone, fields }: CsvTerms) {
  const words = wordsOf[language];
  const french = language === 'fr';
  const dates = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const date = (at: Instant) => dates.format(at);
  const write = (rows: string[][]) =>
    Papa.unparse(rows, { delimiter: french ? ';' : ',', newline: lineEnd, escapeFormulae: formula }) +
    lineEnd;

  return {
    head(): string {
      return `\uFEFF${write([[...Object.values(words.heads), ...fields.map(({ name }) => name)]])}`;
    },
    /** @param infos beside each member, in the same order */
    lines(members: readonly Member[], infos: readonly (OrgInfo | undefined)[]): string {
      if (members.length === 0) return '';
      return write(
        members.map(({ name, email, joinedAt, source, last }, at) => [
          name,
          email,
          date(joinedAt),
          words.sources[source] ?? source,
          last?.eventName ?? '',
          last === null ? '' : date(last.startsAt),
          last === null ? '' : words.statuses[last.status],
          ...fields.map((field) =>
            textOfValue(field, infos[at]?.values[field.id]?.value ?? null, {
              yes: words.yes,
              no: words.no,
              decimalComma: french,
            }),
          ),
        ]),
      );
    },
  };
}
