import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder that holds the root package.json, without a slash at its end. */
export const repoRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the tools keep what can be made again. It goes away with node_modules. */
export const cacheDir = path.join(repoRoot, 'node_modules', '.cache', 'equipage');

export function inRepo(...parts: string[]): string {
  return path.join(repoRoot, ...parts);
}

const require = createRequire(import.meta.url);

/** The folder of an installed package, found the way Node looks for it: a package may be hoisted or not. */
export function packageFolder(name: string): string {
  const folders = (require.resolve.paths(name) ?? []).map((nodeModules) => path.join(nodeModules, name));
  const found = folders.find((folder) => existsSync(path.join(folder, 'package.json')));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

/** The arguments that make `process.execPath` run a TypeScript file of this repository. */
export function typescriptArguments(file: string, ...args: string[]): string[] {
  return ['--import', pathToFileURL(require.resolve('tsx')).href, inRepo(file), ...args];
}
