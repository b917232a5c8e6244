/**
 * Bundles the functions with the domain into functions/dist, the folder that is deployed and that the emulator runs:
 *
 *     tsx functions/build.ts                      once
 *     tsx functions/build.ts --watch              again after each change, until stopped; the emulator reloads by itself
 *     tsx functions/build.ts --outdir <folder>    into another folder, for a stack that shall not disturb others
 *
 * The folder has a package.json of its own with pinned versions, so that installing it needs nothing of this workspace.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { buildGazetteer } from './build-gazetteer.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: asked } = parseArgs({ options: { watch: { type: 'boolean' }, outdir: { type: 'string' } } });
const outFolder = asked.outdir ?? path.join(here, 'dist');

/** What Cloud Functions runs; the workspace itself also runs on Node 20. */
const deployedNode = '22';

const manifest = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8')) as Manifest;
/** Packages of this repository go into the bundle, all others are installed beside it. */
const installed = Object.entries(manifest.dependencies).filter(([name]) => !name.startsWith('@equipage/'));

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
      dependencies: Object.fromEntries(installed),
    },
    undefined,
    2,
  )}\n`,
);

await buildGazetteer(path.join(outFolder, 'gazetteer'));

const bundler = await context({
  absWorkingDir: here,
  entryPoints: ['src/index.ts'],
  outfile: path.join(outFolder, 'index.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  external: installed.flatMap(([name]) => [name, `${name}/*`]),
  logLevel: 'info',
});
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
