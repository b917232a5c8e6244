import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, typescriptArguments } from '../repo.ts';
import { functionsParameters, functionsSecrets, type Addresses } from './addresses.ts';
import type { FunctionsFolders } from './firebase-config.ts';
import type { Lifeline } from './lifeline.ts';
import { runToEnd } from './run-to-end.ts';

const buildScript = 'functions/build.ts';
const bundleFolder = inRepo('functions', 'dist');

/** Bundles the functions once. Throws with the bundler's words when it fails. */
export async function buildFunctions(): Promise<void> {
  const { code, output } = await runToEnd(process.execPath, typescriptArguments(buildScript));
  if (code !== 0) throw new Error(`The functions could not be bundled:\n${output}`);
}

/**
 * The functions for one test stack: a copy of the bundle with this stack's parameters and secrets in it, so that
 * several stacks with different ports run beside each other and a rebuild does not disturb a running test.
 */
export function ownFunctions(lifeline: Lifeline, addresses: Addresses): FunctionsFolders {
  const folder = inRepo('functions', '.cache', String(process.pid));
  lifeline.removeAtEnd(folder);
  cpSync(bundleFolder, folder, { recursive: true });
  writeFunctionsSettings(addresses, { source: folder, configDir: folder });
  return { source: folder, configDir: folder };
}

/** Writes the parameters (.env, in configDir) and the secrets (.secret.local, where the emulator looks: in source). */
export function writeFunctionsSettings(addresses: Addresses, { source, configDir }: FunctionsFolders): void {
  for (const folder of [source, configDir]) mkdirSync(folder, { recursive: true });
  const committed = inRepo('functions', '.env');
  const defaults = existsSync(committed) ? readFileSync(committed, 'utf8') : '';
  writeFileSync(path.join(configDir, '.env'), dotenv(functionsParameters(addresses), defaults));
  writeFileSync(path.join(source, '.secret.local'), dotenv(functionsSecrets(addresses)));
}

/** A value for each name; lines of `defaults` for other names stay. firebase-tools refuses a name that comes twice. */
export function dotenv(values: Record<string, string>, defaults = ''): string {
  const kept = defaults.split('\n').filter((line) => {
    const name = /^\s*(\w+)\s*=/.exec(line)?.[1];
    return name !== undefined && !(name in values);
  });
  const own = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [...kept, ...own, ''].join('\n');
}
