import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { inRepo, repoRoot } from '../repo.ts';
import { withMeasurement, type Measurement } from './report.ts';

/** Puts what was measured just now, at this commit and on this machine, into a page of docs/. */
export async function writeMeasurement(
  page: string,
  what: Pick<Measurement, 'name' | 'about' | 'figures'>,
  head?: string,
): Promise<void> {
  const file = inRepo('docs', page);
  const before = await readFile(file, 'utf8').catch(() => '');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: repoRoot,
    encoding: 'utf8',
  }).trim();
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(file, withMeasurement(before, { ...what, day, commit, machine: machine() }, head));
}

function machine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0]?.model.trim() || 'unknown processor'}, ${memory} GB, ${os.type()}, Node ${process.version}`;
}
