/** `npm start`: the whole of Equipage on this machine, with demo data, until Ctrl-C. */
import { mkdirSync } from 'node:fs';
import { typescriptArguments } from '../repo.ts';
import { demoLogins } from '../demo/logins.ts';
import { Progress } from '../terminal.ts';
import { clientVariables, stripeKeysIn, type Addresses } from './addresses.ts';
import { protectAddresses } from './auth-settings.ts';
import { dataFolder, devData, devMark, devProject, requireNoDevStack } from './dev-stack.ts';
import { startEmulators } from './emulators.ts';
import { watchedFunctions, watchFunctions } from './functions-source.ts';
import { Interrupted, interruption } from './interrupt.ts';
import { Lifeline, ServiceFailure, type Service } from './lifeline.ts';
import { showLive } from './live-log.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { fixedPorts, portBase, requireFree } from './ports.ts';
import { screen } from './screen.ts';
import { startSmsInbox } from './sms-inbox.ts';
import { startTicker } from './start-ticker.ts';
import { startStripe } from './stripe-server.ts';
import { findToolchain } from './toolchain.ts';
import { startWebDev } from './web-server.ts';

const progress = new Progress();

await requireNoDevStack('npm start', progress.say);
const addresses: Addresses = {
  project: devProject,
  ports: fixedPorts(portBase()),
  stripe: stripeKeysIn(process.env),
};
await requireFree(addresses.ports);
const toolchain = await findToolchain(progress.say);

devData.tidy();
mkdirSync(devData.workDir, { recursive: true });
const lifeline = new Lifeline(devMark, devData.workDir, progress.say);
const interrupted = interruption(() => lifeline.hurry());
let isUp = false;
try {
  const services = await Promise.race([bringUp(), interrupted]);
  isUp = true;
  console.log(screen(addresses, dataFolder, demoLogins, progress.elapsed));
  showLive(services, progress.say);
  await Promise.race([interrupted, firstToEnd(services)]);
} catch (error) {
  if (error instanceof Interrupted) progress.say(isUp ? 'Stopping and keeping the data…' : 'Stopping…');
  throw error;
} finally {
  progress.end();
  await lifeline.close();
}

/** Starts everything, as much of it at once as can be. */
async function bringUp(): Promise<readonly Service[]> {
  const importFrom = devData.latest();
  const exportTo = devData.next(new Date());
  const { workDir, mailDir } = devData;
  // Half of the data is worse than the data before: a start that does not come to its end leaves no export.
  lifeline.removeAtEnd(exportTo);
  const functionsBuild = progress.step('Functions', () => watchFunctions(lifeline));
  const emulators = async () => {
    await functionsBuild;
    const functions = watchedFunctions(lifeline, addresses, workDir);
    const order = { workDir, functions, importFrom, exportTo, ...addresses, ...toolchain };
    const service = await startTwice(() =>
      startEmulators(lifeline, { only: ['auth', 'firestore', 'functions'], ...order }),
    );
    startTicker(lifeline, addresses, functions);
    return service;
  };
  const services = await Promise.all([
    functionsBuild,
    progress.step('Emulators for sign-in, database and functions', emulators),
    progress.step('Mail catcher', () => startMailCatcher(lifeline, addresses, mailDir)),
    progress.step('SMS inbox', () => startSmsInbox(lifeline, addresses)),
    ...(addresses.stripe === undefined
      ? [progress.step('Payments', () => startStripe(lifeline, addresses))]
      : []),
    progress.step('Web server', () => startWebDev(lifeline, addresses)),
  ]);
  await protectAddresses(addresses);
  if (importFrom === undefined) await progress.step('Demo data', seed);
  lifeline.keepAtEnd(exportTo);
  return services;
}

/** The emulators fail to start about once in a hundred times for no reason of ours. */
async function startTwice(start: () => Promise<Service>): Promise<Service> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof ServiceFailure) || lifeline.closing) throw error;
    progress.say(`The emulators did not start and are tried once more. ${error.message}`);
    return start();
  }
}

async function seed(): Promise<void> {
  await lifeline.run({
    name: 'demo data',
    command: process.execPath,
    args: typescriptArguments('tools/demo/seed.ts'),
    env: clientVariables(addresses),
  });
}

/** Nothing of a stack is meant to end by itself. */
async function firstToEnd(services: readonly Service[]): Promise<never> {
  const { text, log } = await Promise.race(
    services.map(async ({ ended, log }) => ({ text: (await ended).text, log })),
  );
  throw new ServiceFailure(`${text}, so everything was stopped. Its last words:`, log);
}
