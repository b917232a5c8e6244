import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, inRepo } from '../repo.ts';
import { clientVariables, type Addresses } from './addresses.ts';
import { protectAddresses } from './auth-settings.ts';
import { startEmulators, type Emulator } from './emulators.ts';
import { buildFunctions, ownFunctions } from './functions-source.ts';
import { Lifeline } from './lifeline.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { drawFreePorts, fixedPorts, portBase } from './ports.ts';
import { findToolchain, type Toolchain } from './toolchain.ts';
import { startWebPreview } from './web-server.ts';

/** `mail` comes with `functions`; `web` is the production build, served. */
export type TestPart = Emulator | 'web';

export interface TestStack {
  /** For `process.env`: what clients must know, see addresses.ts. */
  readonly variables: Record<string, string>;
  readonly addresses: Addresses;
  stop(): Promise<void>;
}

/**
 * Starts the named parts on free ports under a project of their own, beside whatever else runs, and returns when they
 * are ready. Everything ends with this process, however it ends. A start that fails is tried once more, because
 * another process can take a drawn port.
 */
export async function startTestStack(
  parts: ReadonlySet<TestPart>,
  say: (line: string) => void = () => undefined,
): Promise<TestStack> {
  const toolchain = await findToolchain(say);
  if (parts.has('functions') && hasFunctions()) await buildFunctions();
  try {
    return await startOnce(parts, toolchain, say);
  } catch (error) {
    say(`The test stack did not start and is tried once more. ${String(error)}`);
    return await startOnce(parts, toolchain, say);
  }
}

let started = 0;

async function startOnce(
  parts: ReadonlySet<TestPart>,
  toolchain: Toolchain,
  say: (line: string) => void,
): Promise<TestStack> {
  const name = `${process.pid}-${++started}`;
  const workDir = path.join(cacheDir, `test-${name}`);
  mkdirSync(workDir, { recursive: true });
  const ports = await drawFreePorts(fixedPorts(portBase()));
  const addresses = { project: `demo-t${process.pid}`, ports };
  const lifeline = new Lifeline(`test:${name}`, workDir, say);
  lifeline.removeAtEnd(workDir);
  try {
    const emulators = (['auth', 'firestore', 'functions'] as const).filter(
      (part) => parts.has(part) && (part !== 'functions' || hasFunctions()),
    );
    const functions =
      parts.has('functions') && hasFunctions() ? ownFunctions(lifeline, addresses) : undefined;
    await Promise.all([
      startEmulators(lifeline, { only: emulators, workDir, functions, ...addresses, ...toolchain }),
      ...(functions ? [startMailCatcher(lifeline, addresses, path.join(workDir, 'mail'))] : []),
      ...(parts.has('web') ? [startWebPreview(lifeline, addresses, path.join(workDir, 'web'))] : []),
    ]);
    if (parts.has('auth')) await protectAddresses(addresses);
  } catch (error) {
    await lifeline.close();
    throw error;
  }
  return { variables: clientVariables(addresses), addresses, stop: () => lifeline.close() };
}

/** Whether there are functions to bundle; a checkout without them runs its rules tests all the same. */
export function hasFunctions(): boolean {
  return existsSync(inRepo('functions', 'build.ts'));
}
