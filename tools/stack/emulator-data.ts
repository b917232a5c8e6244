import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** firebase-tools writes this file last of all, so an export that has it is whole. */
const wholeMark = 'firebase-export-metadata.json';

/**
 * The data that `npm start` keeps over a restart. Each stop exports into a folder of its own and nothing ever writes
 * into an earlier one, so a crash in the middle of an export costs at most the changes since the last start.
 */
export class EmulatorData {
  readonly root: string;
  readonly #exports: string;

  constructor(root: string) {
    this.root = root;
    this.#exports = path.join(root, 'exports');
  }

  /** For files of one run: logs, half-done exports, generated settings. */
  get workDir(): string {
    return path.join(this.root, 'run');
  }

  get mailDir(): string {
    return path.join(this.root, 'mail');
  }

  /** The newest whole export; undefined before the first one. */
  latest(): string | undefined {
    return this.#whole().at(-1);
  }

  /** A folder for the export at the end of a run that begins now; it sorts behind all earlier ones. */
  next(now: Date): string {
    mkdirSync(this.#exports, { recursive: true });
    return path.join(this.#exports, now.toISOString().replaceAll(/[:.]/g, '-'));
  }

  /** Removes what a crash left half-done, and whole exports except for the two newest. */
  tidy(): void {
    rmSync(this.workDir, { recursive: true, force: true });
    const kept = new Set(this.#whole().slice(-2));
    for (const folder of this.#all()) if (!kept.has(folder)) rmSync(folder, { recursive: true, force: true });
  }

  /** Removes all that a start has left; in a folder that somebody has named, what is not ours stays. */
  clear(): void {
    for (const folder of [this.#exports, this.workDir, this.mailDir])
      rmSync(folder, { recursive: true, force: true });
    if (existsSync(this.root) && readdirSync(this.root).length === 0) rmdirSync(this.root);
  }

  #whole(): string[] {
    return this.#all().filter((folder) => existsSync(path.join(folder, wholeMark)));
  }

  #all(): string[] {
    if (!existsSync(this.#exports)) return [];
    return readdirSync(this.#exports)
      .sort()
      .map((name) => path.join(this.#exports, name));
  }
}
