import { guardedCell, type ApplicationStatus, type Instant, type Language } from '@equipage/domain';

/** Lines end with both characters, which no cell holds: texts have line breaks of one. So ends of lines can be counted. */
const lineEnd = '\r\n';

/** Words that files of several kinds have in common. */
interface CommonWords {
  readonly statuses: Record<ApplicationStatus, string>;
  readonly yes: string;
  readonly no: string;
}

const wordsOf: Record<Language, CommonWords> = {
  en: {
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

/**
 * Writes rows as CSV. Excel needs the mark at the beginning to see UTF-8, a French one takes semicolons for columns and
 * commas for decimals, and dates in the order of ISO are read everywhere.
 * @param timeZone its name must be known to `Intl`
 */
export async function csvFor(language: Language, timeZone: string) {
  const { default: Papa } = await import('papaparse');
  const french = language === 'fr';
  const dates = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const lines = (rows: string[][]): string =>
    rows.length === 0
      ? ''
      : Papa.unparse(
          rows.map((cells) => cells.map(guardedCell)),
          { delimiter: french ? ';' : ',', newline: lineEnd },
        ) + lineEnd;
  const { statuses, yes, no } = wordsOf[language];
  return {
    head: (cells: string[]): string => `\uFEFF${lines([cells])}`,
    lines,
    date: (at: Instant): string => dates.format(at),
    statuses,
    /** For `textOfValue`. */
    words: { yes, no, decimalComma: french },
  };
}
