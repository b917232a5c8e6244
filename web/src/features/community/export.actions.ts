import {
  exportedRowsHeader,
  memberExportRefusals,
  type ApplicationExport,
  type MemberExport,
} from '@equipage/domain';
import { download } from '../../data/download.ts';
import { saveAsFile } from '../../ui/save-as-file.ts';

export type ExportRefusal = (typeof memberExportRefusals)[number] | 'offline' | 'fault';

export interface ExportProgress {
  readonly rows: number;
  /** How many there will be; undefined where nobody knows. */
  readonly of: number | undefined;
}

/** What a file is asked for of: the name of the function that streams it, and what it is sent. */
export type ExportWish =
  | readonly [from: 'exportMembers', body: MemberExport]
  | readonly [from: 'exportApplications', body: ApplicationExport];

/**
 * Fetches a file of people and hands it to the browser. Resolves to a refusal, or to nothing when it was done or the
 * reader stopped it. Rows are counted by the ends of lines, which no cell holds.
 *
 * @param fileName without its ending
 */
export async function exportPeople(
  [from, body]: ExportWish,
  fileName: string,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportRefusal | undefined> {
  let of: number | undefined;
  let lines = 0;
  const answer = await download(from, body, {
    signal,
    onHeaders(headers) {
      const told = headers.get(exportedRowsHeader);
      of = told === null ? undefined : Number(told);
    },
    onText(text) {
      lines += text.split('\r').length - 1;
      onProgress({ rows: Math.max(0, of === undefined ? lines - 1 : Math.min(of, lines - 1)), of });
    },
  });
  if (signal.aborted) return undefined;
  if (answer.ok) {
    saveAsFile({ name: `${fileName}.csv`, content: answer.file });
    return undefined;
  }
  const known: readonly string[] = [...memberExportRefusals, 'offline'];
  return known.includes(answer.why) ? (answer.why as ExportRefusal) : 'fault';
}
