/**
 * Bundles the functions with the domain into functions/dist, the folder that is deployed:
 *
 *     tsx functions/build.ts                      once
 *     tsx functions/build.ts --watch              again after each change, until stopped; the emulator reloads by itself
 *     tsx functions/build.ts --outdir <folder>    into another folder, for a stack on this machine
 *
 * The folder has a package.json of its own with pinned versions, so that installing it needs nothing of this workspace.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { buildGazetteer } from './build-gazetteer.ts';
import { bundleOptions, installedPackages } from './bundle.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: asked } = parseArgs({ options: { watch: { type: 'boolean' }, outdir: { type: 'string' } } });
const outFolder = asked.outdir ?? path.join(here, 'dist');

/** What Cloud Functions runs; the workspace itself also runs on Node 20. */
const deployedNode = '22';

await mkdir(outFolder, { recursive: true });
await writeWhenChanged(
  path.join(outFolder, 'package.json'),
  `${JSON.stringify(
    {
      name: 'equipage-functions',
      private: true,
      type: 'module',
      main: 'index.js',
      engines: { node: deployedNode },
      dependencies: await installedPackages(),
    },
    undefined,
    2,
  )}\n`,
);

await buildGazetteer(path.join(outFolder, 'gazetteer'));

const bundler = await context({ ...(await bundleOptions(outFolder)), logLevel: 'info' });
if (asked.watch === true) {
  await bundler.watch();
} else {
  await bundler.rebuild();
  await bundler.dispose();
}

/** A new time on the same content would make a running emulator reload. */
async function writeWhenChanged(file: string, content: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== content) await writeFile(file, content);
}
