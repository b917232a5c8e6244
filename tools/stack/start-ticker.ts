import path from 'node:path';
import { typescriptArguments } from '../repo.ts';
import { clientVariables, type Addresses } from './addresses.ts';
import type { FunctionsFolders } from './firebase-config.ts';
import type { Lifeline, Service } from './lifeline.ts';

/** Starts the clock that runs the scheduled functions of a stack; see ticker.ts. */
export function startTicker(lifeline: Lifeline, addresses: Addresses, { source }: FunctionsFolders): Service {
  return lifeline.start({
    name: 'ticker',
    command: process.execPath,
    args: typescriptArguments('tools/stack/ticker.ts', path.join(source, 'index.js')),
    env: clientVariables(addresses),
  });
}
