import path from 'node:path';
import { inRepo, packageFolder } from '../repo.ts';
import { httpOrigin, webVariables, type Addresses } from './addresses.ts';
import type { Lifeline, Service } from './lifeline.ts';
import { host } from './ports.ts';
import { reachable } from './reachable.ts';

const vite = path.join(packageFolder('vite'), 'bin', 'vite.js');

/** Starts Vite's development server: a change of the web client shows at once. */
export async function startWebDev(lifeline: Lifeline, addresses: Addresses): Promise<Service> {
  const port = addresses.ports.web;
  const service = lifeline.start({
    name: 'web server',
    command: process.execPath,
    args: [vite, 'dev', '--host', host, '--port', String(port), '--strictPort'],
    cwd: inRepo('web'),
    env: webVariables(addresses),
  });
  await reachable(service, httpOrigin(port));
  return service;
}

/** Builds the web client as for production, but pointed at this stack's emulators, into a folder of this stack. */
export async function buildWeb(lifeline: Lifeline, addresses: Addresses, outDir: string): Promise<void> {
  await lifeline.run({
    name: 'web build',
    command: process.execPath,
    args: [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    cwd: inRepo('web'),
    // Test runners say "test" here, and Vite would take that for a build for development.
    env: { ...webVariables(addresses), NODE_ENV: 'production' },
  });
}
