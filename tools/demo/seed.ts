/**
 * Fills the emulators named by the environment with the demo data: `npx tsx tools/demo/seed.ts`. `npm start` runs it
 * on its first start. Again: the same data, told from the new moment; what people did meanwhile is left, but for
 * licenses and credits, of which all books begin anew.
 */
import type { Instant } from '@equipage/domain';
import { pathToFileURL } from 'node:url';
import { closeOldBooks } from './old-books.ts';
import { importLogins } from './sign-in-accounts.ts';
import { demoStory } from './story.ts';
import { demoTarget, writeAll } from './target.ts';
import { withoutTriggers } from './triggers.ts';

export { demoLogins } from './logins.ts';

export interface SeedOptions {
  /** The moment from which all times are told; the present unless given. */
  readonly now?: Instant;
  readonly env?: NodeJS.ProcessEnv;
}

export interface SeedResult {
  readonly people: number;
  readonly documents: number;
}

/**
 * Writes the demo data to the emulators that the environment names.
 * @throws Obstacle when it names none
 */
export async function seedDemo({
  now = Date.now(),
  env = process.env,
}: SeedOptions = {}): Promise<SeedResult> {
  const target = demoTarget(env);
  try {
    const { people, documents } = demoStory(now);
    await withoutTriggers(env['EQUIPAGE_HUB_ORIGIN'], async () => {
      await importLogins(target, people);
      await closeOldBooks(target.db, documents, now);
      await writeAll(target.db, documents);
    });
    return { people: people.length, documents: documents.length };
  } finally {
    await target.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { people, documents } = await seedDemo();
    console.log(`Demo data is in: ${people} people, ${documents} documents.`);
  } catch (error) {
    console.error(String(error));
    process.exitCode = 1;
  }
}
