import path from 'node:path';
import { inRepo, packageFolder } from '../repo.ts';
import { httpOrigin, webVariables, type Addresses } from './addresses.ts';
import type { Lifeline, Service } from './lifeline.ts';
import { host } from './ports.ts';
import { reachable } from './reachable.ts';

const vite = path.join(packageFolder('vite'), 'bin', 'vite.js');

/** Starts Vite's development server: a change of the web client shows at once. */
export async function startWebDev(lifeline: Lifeline, addresses: Addresses): Promise<Service> {
  return serve(lifeline, addresses, ['dev']);
}

/**
 * Builds the web client as for production, pointed at this stack's emulators, and serves it.
 *
 * @param outDir a folder of this stack alone
 */
export async function startWebPreview(
  lifeline: Lifeline,
  addresses: Addresses,
  outDir: string,
): Promise<Service> {
  await buildWeb(lifeline, addresses, outDir);
  return serve(lifeline, addresses, ['preview', '--outDir', outDir]);
}

async function buildWeb(lifeline: Lifeline, addresses: Addresses, outDir: string): Promise<void> {
  await lifeline.run({
    name: 'web build',
    command: process.execPath,
    args: [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    cwd: inRepo('web'),
    env: webVariables(addresses),
  });
}

async function serve(lifeline: Lifeline, addresses: Addresses, args: string[]): Promise<Service> {
  const service = lifeline.start({
    name: 'web server',
    command: process.execPath,
    args: [vite, ...args, '--host', host, '--port', String(addresses.ports.web), '--strictPort'],
    cwd: inRepo('web'),
    env: webVariables(addresses),
  });
  await reachable(service, httpOrigin(addresses.ports.web));
  return service;
}
