import type { Mailer } from '../../functions/src/ports/mailer.ts';
import { PaymentsAway, type Payments } from '../../functions/src/ports/payments.ts';
import type { Pusher } from '../../functions/src/ports/pusher.ts';
import { DeliveryRefused } from '../../functions/src/ports/refusal.ts';
import type { Texter } from '../../functions/src/ports/texter.ts';
import type { Dice } from '@equipage/domain/fixtures';
import type { Life, Turns } from './turns.ts';

/** What has left the house, in the order of leaving. */
export interface Sent {
  readonly mails: string[];
  /** Tag and address of the browser. */
  readonly pushes: string[];
  /** Numbers that were told something. */
  readonly texts: string[];
  /** Whom campaigns have texted: the addresses to report to, which name campaign and person. */
  readonly campaignTexts: string[];
}

export interface PortChance {
  readonly dice: Dice;
  /** How often a provider is away, from 0 to 1; none once everybody is calm. */
  readonly away: () => number;
}

/** What follows from a sending outside of the house. */
export interface Consequences {
  /** The SMS provider has taken a message of a campaign. @param address where it reports to */
  readonly report: (address: string) => void;
  /** A mail has come to its reader. */
  readonly arrive: (mail: { readonly to: string; readonly text: string }) => void;
}

/**
 * What carries notices, in the hands of one life. A sending has a time limit of its own in the real ports, so nobody comes
 * between it and the step before; but the life may end before it or right after.
 */
export function mortalCarriers(
  life: Life,
  turns: Turns,
  { dice, away }: PortChance,
  sent: Sent,
  { report, arrive }: Consequences,
) {
  async function sending(take: () => void, refusal: () => Error): Promise<void> {
    // One of several at the same moment may have been the last.
    const fate = life.isDead ? 'before' : turns.fateOf('write');
    if (fate === 'before') await turns.die(life);
    if (dice.chance(away())) throw refusal();
    take();
    if (fate === 'after') await turns.die(life);
  }
  const isAway = () => Object.assign(new Error('away'), { code: 'ECONNREFUSED' });

  const mailer: Mailer = {
    send: async ({ id, to, text }) => {
      life.carried.add(id);
      const take = () => {
        sent.mails.push(id);
        arrive({ to, text });
      };
      await sending(take, isAway);
    },
  };
  const pusher: Pusher = {
    send: async ({ endpoint }, { tag }) =>
      sending(
        () => sent.pushes.push(`${tag} ${endpoint}`),
        () => (dice.chance(0.3) ? new DeliveryRefused('push-410', true) : isAway()),
      ),
  };
  const texter: Texter = {
    send: async ({ to, reportTo }) => {
      const take = () => {
        if (reportTo === undefined) sent.texts.push(to);
        else {
          sent.campaignTexts.push(reportTo);
          report(reportTo);
        }
      };
      await sending(take, () => {
        // Nobody knows whether it was taken, and mostly it was.
        if (dice.chance(0.5)) return isAway();
        if (dice.chance(0.7)) take();
        return new DeliveryRefused('sms-unconfirmed');
      });
    },
  };
  return { mailer, pusher, texter };
}

/** Stripe by its own package, in the hands of one life. */
export function mortalPayments(
  payments: Payments,
  life: Life,
  turns: Turns,
  { dice, away }: PortChance,
): Payments {
  return {
    openCheckout: (order) =>
      turns.step(life, `opening a page for order ${order.id}`, 'write', async () => {
        const page = await payments.openCheckout(order);
        // The page was opened, and the answer did not come through.
        if (dice.chance(away())) throw new PaymentsAway(new Error('away'));
        return page;
      }),
    readEvent: (body, signature) =>
      turns.step(life, 'asking Stripe about an event', 'read', () => payments.readEvent(body, signature)),
    async *newsSince(moment) {
      const news = payments.newsSince(moment)[Symbol.asyncIterator]();
      for (;;) {
        const one = await turns.step(life, 'asking Stripe for news', 'read', () => news.next());
        if (one.done === true) return;
        yield one.value;
      }
    },
  };
}
