import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inRepo, typescriptArguments } from '../repo.ts';
import { functionsParameters, functionsSecrets, type Addresses } from './addresses.ts';
import type { FunctionsFolders } from './firebase-config.ts';
import { ServiceFailure, type Lifeline, type Service } from './lifeline.ts';

const buildScript = 'functions/build.ts';

/** Bundles the functions anew at each change of their source. Returns when the first bundle is there. */
export async function watchFunctions(lifeline: Lifeline): Promise<Service> {
  const folder = bundleFolderOf(lifeline);
  const service = lifeline.start({
    name: 'functions build',
    command: process.execPath,
    args: typescriptArguments(buildScript, '--watch', '--outdir', folder),
  });
  const deadline = Date.now() + 60_000;
  while (!existsSync(path.join(folder, 'index.js'))) {
    const failed = !service.running || service.log.text().includes('[ERROR]') || Date.now() > deadline;
    if (failed) throw new ServiceFailure('The functions could not be bundled', service.log);
    await delay(50);
  }
  return service;
}

/** The functions for `npm start`: the bundle that is rebuilt at each change, with the settings beside it. */
export function watchedFunctions(
  lifeline: Lifeline,
  addresses: Addresses,
  workDir: string,
): FunctionsFolders {
  const folders = { source: bundleFolderOf(lifeline), configDir: path.join(workDir, 'functions') };
  writeFunctionsSettings(addresses, folders);
  return folders;
}

/** The functions for one test stack, with this stack's settings beside them. */
export async function ownFunctions(lifeline: Lifeline, addresses: Addresses): Promise<FunctionsFolders> {
  const folder = bundleFolderOf(lifeline);
  await lifeline.run({
    name: 'functions build',
    command: process.execPath,
    args: typescriptArguments(buildScript, '--outdir', folder),
  });
  writeFunctionsSettings(addresses, { source: folder, configDir: folder });
  return { source: folder, configDir: folder };
}

/**
 * Each stack has a bundle of its own with its settings in it, so that several run beside each other and none disturbs
 * another. The folder is inside functions/, where the packages are found.
 */
function bundleFolderOf(lifeline: Lifeline): string {
  const folder = inRepo('functions', '.cache', lifeline.mark.replaceAll(':', '-'));
  lifeline.removeAtEnd(folder);
  return folder;
}

/** Writes the parameters (.env, in configDir) and the secrets (.secret.local, where the emulator looks: in source). */
function writeFunctionsSettings(addresses: Addresses, { source, configDir }: FunctionsFolders): void {
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
