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

/** The folder of an installed package. Asks Node, because a package may be hoisted or sit inside a workspace. */
export function packageFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

/** The arguments that make `process.execPath` run a TypeScript file of this repository. */
export function typescriptArguments(file: string, ...args: string[]): string[] {
  return ['--import', pathToFileURL(require.resolve('tsx')).href, inRepo(file), ...args];
}
