import { day, decision, everybody, hour, type CallName, type InputOf, type calls } from '@equipage/domain';
import { documentIdOf, type Dice, type Person } from '@equipage/domain/fixtures';
import { possibleDeeds, type StripeStandIn } from '@equipage/tools/stripe/stand-in.ts';
import type { NewId } from '../../functions/src/ports/ids.ts';
import { beginning, type World } from './world.ts';

/** Something that a person asks for. */
export interface Request {
  readonly caller: Person;
  readonly name: CallName;
  readonly input: object;
  /** With the answer, when it is no refusal. */
  readonly onAgreed?: (value: unknown) => void;
}

interface Scene {
  readonly world: World;
  readonly dice: Dice;
  readonly stripe: StripeStandIn;
  readonly ask: (request: Request) => void;
  readonly newId: NewId;
}

interface MadeCoupon {
  readonly id: string;
  readonly code: string;
  readonly orgId: string;
}

/** @returns does one thing that somebody may do at this moment: the one that is named, or any by chance */
export function operationsIn({ world, dice, stripe, ask, newId }: Scene) {
  const coupons: MadeCoupon[] = [];
  const aHouse = () => dice.pick(world.houses);
  const newDocumentId = () => documentIdOf(`simulated ${newId()}`);

  const operations = {
    buy() {
      const { organization, owner } = aHouse();
      const unit = dice.pick(['license', 'license', 'sms'] as const);
      const input: InputOf<typeof calls.createCheckout> = {
        orderId: newDocumentId(),
        orgId: organization.id,
        unit,
        quantity: dice.whole(unit === 'sms' ? 10 : 1, 30),
      };
      ask({ caller: owner, name: 'createCheckout', input });
    },
    pay() {
      const open = stripe.sessions().filter((session) => possibleDeeds(session).length > 0);
      if (open.length === 0) return operations.buy();
      const session = dice.pick(open);
      stripe.act(session.id, dice.pick(possibleDeeds(session)));
    },
    move() {
      const { event, owner } = aHouse();
      const quantity = dice.pick([-2, -1, 1, 2, 5, 20]);
      ask({
        caller: owner,
        name: 'moveLicenses',
        input: { moveId: newDocumentId(), eventId: event.id, quantity },
      });
    },
    apply() {
      const input = { eventId: aHouse().event.id };
      ask({ caller: dice.pick(world.volunteers), name: 'applyToEvent', input });
    },
    cancel() {
      const input = { eventId: aHouse().event.id };
      ask({ caller: dice.pick(world.volunteers), name: 'cancelApplication', input });
    },
    decide() {
      const { event, owner } = aHouse();
      const { uid } = dice.pick(world.volunteers);
      const input = {
        eventId: event.id,
        uid,
        decision: dice.pick(['accepted', 'accepted', ...decision.options]),
      };
      ask({ caller: owner, name: 'decideApplication', input });
    },
    decideMany() {
      const { event, owner } = aHouse();
      const uids = dice.shuffled(world.volunteers).map(({ uid }) => uid);
      const chosen = dice.pick(['accepted', 'accepted', 'declined'] as const);
      const input = { eventId: event.id, jobId: newDocumentId(), decision: chosen, uids };
      ask({ caller: owner, name: 'startDecisions', input });
    },
    broadcast() {
      const { event, owner } = aHouse();
      const input = {
        eventId: event.id,
        broadcastId: newDocumentId(),
        text: 'Gates open at nine.',
        audience: everybody,
      };
      ask({ caller: owner, name: 'startBroadcast', input });
    },
    text() {
      const { event, owner } = aHouse();
      // Sixty-nine letters of the wide kind fit one message; seventy-one take two.
      const text = dice.chance(0.7) ? 'Gates open at nine.' : 'ê'.repeat(71);
      const input: InputOf<typeof calls.startSmsCampaign> = {
        eventId: event.id,
        campaignId: newDocumentId(),
        text,
        audience: everybody,
        uids: [],
      };
      ask({ caller: owner, name: 'startSmsCampaign', input });
    },
    makeCoupons() {
      const { organization, owner } = aHouse();
      const orgId = organization.id;
      const [house, other] = world.houses;
      const toOther = dice.chance(0.3);
      const input: InputOf<typeof calls.createCoupons> = {
        orgId,
        batchId: newDocumentId(),
        count: toOther ? 1 : dice.whole(1, 2),
        licenses: dice.whole(1, 4),
        note: '',
        expiresAt: beginning + dice.pick([hour, 30 * day]),
        email: toOther ? (orgId === house.organization.id ? other : house).owner.email : null,
        language: 'en',
      };
      const onAgreed = (value: unknown) => {
        const made = (value as { coupons: { id: string; code: string }[] }).coupons;
        coupons.push(...made.map((coupon) => ({ ...coupon, orgId })));
      };
      ask({ caller: owner, name: 'createCoupons', input, onAgreed });
    },
    redeem() {
      if (coupons.length === 0) return operations.makeCoupons();
      const { code } = dice.pick(coupons);
      const { event, owner } = aHouse();
      ask({ caller: owner, name: 'redeemCoupon', input: { eventId: event.id, code } });
    },
    cancelCoupon() {
      if (coupons.length === 0) return operations.makeCoupons();
      const { id, orgId } = dice.pick(coupons);
      const { owner } = world.houses.find(({ organization }) => organization.id === orgId)!;
      ask({ caller: owner, name: 'cancelCoupon', input: { orgId, couponId: id } });
    },
  };

  const often: readonly (keyof typeof operations)[] = [
    'buy',
    'buy',
    'pay',
    'pay',
    'pay',
    'move',
    'move',
    'apply',
    'apply',
    'cancel',
    'cancel',
    'decide',
    'decide',
    'decide',
    'decide',
    'decideMany',
    'broadcast',
    'text',
    'text',
    'makeCoupons',
    'makeCoupons',
    'redeem',
    'redeem',
    'redeem',
    'cancelCoupon',
  ];
  return (name: keyof typeof operations = dice.pick(often)): void => operations[name]();
}
