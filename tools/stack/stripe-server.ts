import { typescriptArguments } from '../repo.ts';
import { functionsSecrets, httpOrigin, webhookAddress, type Addresses } from './addresses.ts';
import type { Lifeline, Service } from './lifeline.ts';
import { reachable } from './reachable.ts';

/** Starts the stand-in for Stripe: it takes orders, lets people say what becomes of them, and moves no money. */
export async function startStripe(lifeline: Lifeline, addresses: Addresses): Promise<Service> {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = functionsSecrets(addresses);
  const service = lifeline.start({
    name: 'Stripe',
    command: process.execPath,
    args: typescriptArguments(
      'tools/stripe/server.ts',
      String(addresses.ports.stripe),
      webhookAddress(addresses),
      STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET,
    ),
  });
  await reachable(service, httpOrigin(addresses.ports.stripe));
  return service;
}
