import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../repo.ts';
import { httpOrigin, type Addresses } from './addresses.ts';
import type { Lifeline, Service } from './lifeline.ts';
import { host } from './ports.ts';
import { reachable } from './reachable.ts';

/**
 * Starts the mail catcher: an SMTP server that delivers nothing, a web inbox, and REST under /email.
 *
 * @param keepIn folder that keeps the mails over a restart
 */
export async function startMailCatcher(
  lifeline: Lifeline,
  { ports }: Addresses,
  keepIn: string,
): Promise<Service> {
  mkdirSync(keepIn, { recursive: true });
  const service = lifeline.start({
    name: 'mail catcher',
    command: process.execPath,
    args: [
      path.join(packageFolder('maildev'), 'bin', 'maildev'),
      ...['--smtp', String(ports.smtp), '--ip', host],
      ...['--web', String(ports.mail), '--web-ip', host],
      ...['--mail-directory', keepIn],
    ],
  });
  await reachable(service, `${httpOrigin(ports.mail)}/healthz`);
  return service;
}
