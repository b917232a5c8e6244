import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../repo.ts';
import { clientVariables, type Addresses } from './addresses.ts';
import { protectAddresses } from './auth-settings.ts';
import { startEmulators, type Emulator } from './emulators.ts';
import { ownFunctions } from './functions-source.ts';
import { Lifeline, ServiceFailure } from './lifeline.ts';
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
  try {
    return await startOnce(parts, toolchain, say);
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    say(`The test stack did not start and is tried once more. ${error.message}`);
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
    await Promise.all([
      emulators(parts, lifeline, addresses, toolchain, workDir),
      ...(parts.has('functions') ? [startMailCatcher(lifeline, addresses, path.join(workDir, 'mail'))] : []),
      ...(parts.has('web') ? [startWebPreview(lifeline, addresses, path.join(workDir, 'web'))] : []),
    ]);
  } catch (error) {
    await lifeline.close();
    throw error;
  }
  return { variables: clientVariables(addresses), addresses, stop: () => lifeline.close() };
}

async function emulators(
  parts: ReadonlySet<TestPart>,
  lifeline: Lifeline,
  addresses: Addresses,
  toolchain: Toolchain,
  workDir: string,
): Promise<void> {
  const only = (['auth', 'firestore', 'functions'] as const).filter((part) => parts.has(part));
  const functions = parts.has('functions') ? await ownFunctions(lifeline, addresses) : undefined;
  await startEmulators(lifeline, { only, workDir, functions, ...addresses, ...toolchain });
  if (parts.has('auth')) await protectAddresses(addresses);
}
