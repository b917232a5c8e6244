/**
 * Rebuilds projections in the database that the environment names; `npm run rebuild` sets it.
 *
 *     tsx functions/rebuild.ts people events
 */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { realDeps } from './src/edge/deps.ts';
import { gazetteerIn } from './src/ports/gazetteer.ts';
import { buildGazetteer } from './build-gazetteer.ts';
import { projections, rebuildAll, type ProjectionName } from './src/rebuild-all.ts';

const names = process.argv.slice(2) as ProjectionName[];
const unknown = names.filter((name) => !Object.hasOwn(projections, name));
if (unknown.length > 0) throw new Error(`There is no projection called ${unknown.join(', ')}.`);

const folder = path.join(import.meta.dirname, 'dist', 'gazetteer');
if (names.includes('places')) await buildGazetteer(folder);
const deps = { ...realDeps(), gazetteer: gazetteerIn(pathToFileURL(`${folder}/`)) };

for (const name of names) {
  const sources = await rebuildAll(deps, name, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done}\r`);
  });
  console.log(`${name}: rebuilt from ${sources} documents`);
}
