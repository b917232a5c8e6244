import { typescriptArguments } from '../repo.ts';
import { httpOrigin, type Addresses } from './addresses.ts';
import type { Lifeline, Service } from './lifeline.ts';
import { reachable } from './reachable.ts';

/** Starts the stand-in for the SMS provider: it takes messages, shows them, and delivers none. */
export async function startSmsInbox(lifeline: Lifeline, { ports }: Addresses): Promise<Service> {
  const service = lifeline.start({
    name: 'SMS inbox',
    command: process.execPath,
    args: typescriptArguments('tools/sms/inbox.ts', String(ports.sms)),
  });
  await reachable(service, httpOrigin(ports.sms));
  return service;
}
