import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const here = path.dirname(fileURLToPath(import.meta.url));

/** What is installed beside the bundle, with pinned versions; packages of this repository go into it. */
export async function installedPackages(): Promise<Record<string, string>> {
  const { dependencies } = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8')) as Manifest;
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => !name.startsWith('@equipage/')));
}

/**
 * How esbuild makes of the functions and the domain the one file that is deployed. Its code stays readable, because the
 * log of a fault shows it; reading it takes a small part of a start.
 * @param outFolder where `index.js` goes
 */
export async function bundleOptions(outFolder: string): Promise<BuildOptions> {
  return {
    absWorkingDir: here,
    entryPoints: ['src/index.ts'],
    outfile: path.join(outFolder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    external: Object.keys(await installedPackages()).flatMap((name) => [name, `${name}/*`]),
  };
}
