import { exportedRowsHeader, type memberExportRefusals, type Outcome } from '@equipage/domain';
import type { Request } from 'firebase-functions/https';
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Deps } from './deps.ts';

export interface ExportFile {
  /** Undefined where only looking at every row tells. */
  readonly rows: number | undefined;
  /** The text of the file, part by part. Throws when the reader loses the right to it. */
  readonly parts: AsyncIterable<string>;
}

/** So many rows are in memory at once, however many there are. */
export const rowsAtOnce = 300;

export type FileRefusal = (typeof memberExportRefusals)[number];

const statusOf: Record<FileRefusal, number> = {
  'bad-input': 400,
  'sign-in-needed': 401,
  'email-not-verified': 403,
  'not-allowed': 403,
  'too-many-requests': 429,
};

/**
 * Sends a file part by part, each when the reader has taken the one before, so that a slow reader costs no memory. Stops
 * when the reader goes. A fault half-way breaks the connection off: the reader must not take a part for the whole.
 */
export async function answerWithFile(
  { method }: Pick<Request, 'method'>,
  response: ServerResponse,
  { log, newId }: Pick<Deps, 'log' | 'newId'>,
  begin: () => Promise<Outcome<ExportFile, FileRefusal>>,
): Promise<void> {
  const refuse = (status: number, why: string) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ why }));
  };
  try {
    if (method !== 'POST') return refuse(405, 'bad-input');
    const begun = await begin();
    if (!begun.ok) return refuse(statusOf[begun.why], begun.why);

    const { rows, parts } = begun.value;
    response.writeHead(200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Expose-Headers': exportedRowsHeader,
      ...(rows !== undefined && { [exportedRowsHeader]: String(rows) }),
    });
    for await (const part of parts) {
      if (response.destroyed) return;
      if (!response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  } catch (error) {
    log.error('a file could not be sent', { fault: newId() }, error);
    if (response.headersSent) response.destroy();
    else refuse(500, 'fault');
  }
}
