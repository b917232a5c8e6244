import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../repo.ts';
import { clientVariables, type Addresses } from './addresses.ts';
import { protectAddresses } from './auth-settings.ts';
import { linesOfFunctions, startEmulators } from './emulators.ts';
import { ownFunctions } from './functions-source.ts';
import { Lifeline, ServiceFailure, type Service } from './lifeline.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { drawFreePorts, fixedPorts, portBase } from './ports.ts';
import { startSmsInbox } from './sms-inbox.ts';
import { startStripe } from './stripe-server.ts';
import { findToolchain, type Toolchain } from './toolchain.ts';
import { buildWeb } from './web-server.ts';

/** `functions` come with the mail catcher, the SMS inbox and the stand-in for Stripe; `web` is the production build, served by the hosting emulator. */
export type TestPart = 'auth' | 'firestore' | 'functions' | 'web';

export interface TestStack {
  /** For `process.env`: what clients must know, see addresses.ts. */
  readonly variables: Record<string, string>;
  readonly addresses: Addresses;
  /** What functions have logged so far, line by line. */
  functionsLog(): string[];
  stop(): Promise<void>;
}

/**
 * Starts the named parts on free ports under a project of their own, beside whatever else runs, and returns when they
 * are ready. Everything ends with this process, however it ends. A start that fails is tried once more, because
 * another process can take a drawn port.
 * @param importFrom a folder with an export to begin with
 */
export async function startTestStack(
  parts: ReadonlySet<TestPart>,
  say: (line: string) => void = () => undefined,
  importFrom?: string,
): Promise<TestStack> {
  const toolchain = await findToolchain(say);
  try {
    return await startOnce(parts, toolchain, say, importFrom);
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    say(`The test stack did not start and is tried once more. ${error.message}`);
    return await startOnce(parts, toolchain, say, importFrom);
  }
}

let started = 0;

async function startOnce(
  parts: ReadonlySet<TestPart>,
  toolchain: Toolchain,
  say: (line: string) => void,
  importFrom: string | undefined,
): Promise<TestStack> {
  const name = `${process.pid}-${++started}`;
  const workDir = path.join(cacheDir, `test-${name}`);
  mkdirSync(workDir, { recursive: true });
  const drawn = await drawFreePorts(fixedPorts(portBase()));
  // What Vite serves in development, hosting serves here, with the headers and the rewrites of production.
  const addresses = { project: `demo-t${process.pid}`, ports: { ...drawn, hosting: drawn.web } };
  const lifeline = new Lifeline(`test:${name}`, workDir, say);
  lifeline.removeAtEnd(workDir);
  const web = parts.has('web') ? path.join(workDir, 'web') : undefined;
  try {
    const [service] = await Promise.all([
      emulators({ parts, lifeline, addresses, workDir, web, importFrom, ...toolchain }),
      ...(parts.has('functions')
        ? [
            startMailCatcher(lifeline, addresses, path.join(workDir, 'mail')),
            startSmsInbox(lifeline, addresses),
            startStripe(lifeline, addresses),
          ]
        : []),
      ...(web === undefined ? [] : [buildWeb(lifeline, addresses, web)]),
    ]);
    return {
      variables: clientVariables(addresses),
      addresses,
      functionsLog: () => linesOfFunctions(service.log.text()),
      stop: () => lifeline.close(),
    };
  } catch (error) {
    await lifeline.close();
    throw error;
  }
}

interface EmulatorsOfTest extends Toolchain {
  readonly parts: ReadonlySet<TestPart>;
  readonly lifeline: Lifeline;
  readonly addresses: Addresses;
  readonly workDir: string;
  readonly web: string | undefined;
  readonly importFrom: string | undefined;
}

async function emulators({ parts, lifeline, addresses, ...rest }: EmulatorsOfTest): Promise<Service> {
  const only = [...parts].map((part) => (part === 'web' ? 'hosting' : part));
  const functions = parts.has('functions') ? await ownFunctions(lifeline, addresses) : undefined;
  if (rest.web !== undefined) mkdirSync(rest.web, { recursive: true });
  const service = await startEmulators(lifeline, { only, functions, ...addresses, ...rest });
  if (parts.has('auth')) await protectAddresses(addresses);
  return service;
}
