import {
  conversationId,
  day,
  decision,
  eventRole,
  everybody,
  hour,
  orgRole,
  side as sides,
  type CallName,
  type InputOf,
  type Instant,
  type calls,
} from '@equipage/domain';
import { documentIdOf, shortIdOf, type Dice, type Person } from '@equipage/domain/fixtures';
import { possibleDeeds, type StripeStandIn } from '@equipage/tools/stripe/stand-in.ts';
import { invitationIdOf } from '../../functions/src/features/organization/invitation-link.ts';
import type { NewId } from '../../functions/src/ports/ids.ts';
import { documents } from '../../functions/src/store/documents.ts';
import type { TransactionStore } from '../../functions/src/store/store.ts';
import { beginning, type World } from './world.ts';

/** Something that a person asks for. */
export interface Request {
  readonly caller: Person;
  readonly name: CallName;
  readonly input: object;
  /** Whether the address is proven; it is unless said otherwise. */
  readonly emailVerified?: boolean;
  /** With the answer, when it is no refusal. */
  readonly onAgreed?: (value: unknown) => void;
}

/** Something that a person does in the database herself, as rules allow it. */
export interface Change {
  readonly by: Person;
  readonly what: string;
  readonly work: (store: TransactionStore) => Promise<void>;
}

interface Scene {
  readonly world: World;
  readonly dice: Dice;
  readonly stripe: StripeStandIn;
  readonly ask: (request: Request) => void;
  readonly change: (change: Change) => void;
  readonly now: () => Instant;
  readonly newId: NewId;
  /** Nothing else is done, where a test looks for one thing. */
  readonly only?: readonly OperationName[] | undefined;
}

/** What people do. */
export type OperationName =
  | 'buy'
  | 'pay'
  | 'move'
  | 'apply'
  | 'cancel'
  | 'decide'
  | 'decideMany'
  | 'broadcast'
  | 'text'
  | 'makeCoupons'
  | 'redeem'
  | 'cancelCoupon'
  | 'found'
  | 'invite'
  | 'inviteToEvent'
  | 'inviteAgain'
  | 'takeBack'
  | 'accept'
  | 'changeRole'
  | 'remove'
  | 'leave'
  | 'changeEventRole'
  | 'removeFromEvent'
  | 'giveUp'
  | 'close'
  | 'stay'
  | 'prove'
  | 'forget'
  | 'assign'
  | 'reassign'
  | 'unassign'
  | 'makeRoom'
  | 'discard'
  | 'reschedule'
  | 'relocate'
  | 'dropShift'
  | 'takePlace'
  | 'leavePlace'
  | 'offerPlace'
  | 'keepPlace'
  | 'takeOver'
  | 'write'
  | 'readMessages';

interface MadeCoupon {
  readonly id: string;
  readonly code: string;
  readonly orgId: string;
}

/** @returns does one thing that somebody may do at this moment: the one that is named, or any by chance */
export function operationsIn({ world, dice, stripe, ask, change, now, newId, only }: Scene) {
  const coupons: MadeCoupon[] = [];
  const aHouse = () => dice.pick(world.houses);
  const newDocumentId = () => documentIdOf(`simulated ${newId()}`);
  const aColleague = () => dice.pick(world.colleagues);
  /** Mostly somebody who may; others are refused. */
  const aBoss = (owner: Person) => (dice.chance(0.7) ? owner : aColleague());
  const anOrgUser = (owner: Person) => (dice.chance(0.3) ? owner : aColleague());

  const planned = world.planned;
  const aShift = () => ({ eventId: planned.event.id, shiftId: dice.pick(planned.shifts).id });

  const operations: Readonly<Record<OperationName, () => void>> = {
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

    found() {
      const input = { orgId: shortIdOf(`made ${newId()}`), name: 'Guinguette', description: '' };
      ask({ caller: aColleague(), name: 'createOrganization', input });
    },
    invite() {
      const { organization, owner } = aHouse();
      const { email } = aColleague();
      const input: InputOf<typeof calls.inviteOrgUser> = {
        orgId: organization.id,
        email,
        role: dice.pick(orgRole.options),
        language: 'en',
      };
      ask({ caller: aBoss(owner), name: 'inviteOrgUser', input });
    },
    inviteToEvent() {
      const { event, owner } = aHouse();
      const { email } = aColleague();
      const input: InputOf<typeof calls.inviteEventUser> = {
        eventId: event.id,
        email,
        role: dice.pick(eventRole.options),
        language: 'fr',
      };
      ask({ caller: aBoss(owner), name: 'inviteEventUser', input });
    },
    inviteAgain() {
      const { organization, event, owner } = aHouse();
      const eventId = dice.pick([null, event.id]);
      const input = {
        orgId: organization.id,
        invitationId: invitationIdOf({ email: aColleague().email, eventId }),
      };
      ask({ caller: aBoss(owner), name: 'resendInvitation', input });
    },
    takeBack() {
      const { organization, event, owner } = aHouse();
      const eventId = dice.pick([null, event.id]);
      const input = {
        orgId: organization.id,
        invitationId: invitationIdOf({ email: aColleague().email, eventId }),
      };
      ask({ caller: aBoss(owner), name: 'withdrawInvitation', input });
    },
    accept() {
      const { to, token } = dice.pick(world.invitationMails);
      const invited = world.colleagues.find(({ email }) => email === to);
      // Links are handed on.
      const caller = invited === undefined || dice.chance(0.1) ? aColleague() : invited;
      ask({ caller, name: 'acceptInvitation', input: { token } });
    },
    changeRole() {
      const { organization, owner } = aHouse();
      const input: InputOf<typeof calls.changeOrgUserRole> = {
        orgId: organization.id,
        uid: anOrgUser(owner).uid,
        role: dice.pick(orgRole.options),
      };
      ask({ caller: aBoss(owner), name: 'changeOrgUserRole', input });
    },
    remove() {
      const { organization, owner } = aHouse();
      const input = { orgId: organization.id, uid: anOrgUser(owner).uid };
      ask({ caller: aBoss(owner), name: 'removeOrgUser', input });
    },
    leave() {
      const { organization, owner } = aHouse();
      ask({ caller: anOrgUser(owner), name: 'leaveOrganization', input: { orgId: organization.id } });
    },
    changeEventRole() {
      const { event, owner } = aHouse();
      const input: InputOf<typeof calls.changeEventUserRole> = {
        eventId: event.id,
        uid: aColleague().uid,
        role: dice.pick(eventRole.options),
      };
      ask({ caller: aBoss(owner), name: 'changeEventUserRole', input });
    },
    removeFromEvent() {
      const { event, owner } = aHouse();
      const input = { eventId: event.id, uid: aColleague().uid };
      ask({ caller: aBoss(owner), name: 'removeEventUser', input });
    },
    giveUp() {
      ask({ caller: aColleague(), name: 'giveUpEventRole', input: { eventId: aHouse().event.id } });
    },
    close() {
      ask({ caller: anOrgUser(aHouse().owner), name: 'requestDeletion', input: {} });
    },
    stay() {
      ask({ caller: anOrgUser(aHouse().owner), name: 'keepAccount', input: {} });
    },
    prove() {
      const input: InputOf<typeof calls.sendVerificationMail> = { continuePath: '/', language: 'en' };
      ask({ caller: aColleague(), name: 'sendVerificationMail', input, emailVerified: false });
    },
    forget() {
      const caller = aColleague();
      const input: InputOf<typeof calls.requestPasswordReset> = { email: caller.email, language: 'fr' };
      ask({ caller, name: 'requestPasswordReset', input });
    },

    assign() {
      const { event, owner, shifts, rosters } = world.planned;
      const [{ id: shiftId }, { uid }] = [dice.pick(shifts), dice.pick(rosters)];
      const input = { eventId: event.id, shiftId, uid, override: dice.chance(0.5) };
      ask({ caller: owner, name: 'assignShift', input });
    },
    reassign() {
      const { event, owner, shifts, rosters } = world.planned;
      const { uid, shiftIds } = dice.pick(rosters);
      // Mostly from where she was at first.
      const [first] = shiftIds;
      const shiftId = first !== undefined && dice.chance(0.6) ? first : dice.pick(shifts).id;
      const toShiftId = dice.pick(shifts.filter(({ id }) => id !== shiftId)).id;
      const input = { eventId: event.id, shiftId, toShiftId, uid, override: dice.chance(0.5) };
      ask({ caller: owner, name: 'moveShift', input });
    },
    unassign() {
      const { event, owner, shifts, rosters } = world.planned;
      const [{ id: shiftId }, { uid }] = [dice.pick(shifts), dice.pick(rosters)];
      ask({ caller: owner, name: 'unassignShift', input: { eventId: event.id, shiftId, uid, reason: '' } });
    },

    makeRoom() {
      const { event, owner } = aHouse();
      const more = dice.whole(1, 2);
      change({
        by: owner,
        what: 'makes room',
        async work(store) {
          const current = await store.read(documents.event(event.id));
          if (current === undefined || current.capacity === null) return;
          store.update(documents.event(event.id), { capacity: current.capacity + more });
        },
      });
    },
    discard() {
      const { draft, owner } = aHouse();
      change({
        by: owner,
        what: 'discards a draft',
        async work(store) {
          if ((await store.read(documents.event(draft.id))) !== undefined)
            store.remove(documents.event(draft.id));
        },
      });
    },

    reschedule() {
      const { eventId, shiftId } = aShift();
      const startsAt = planned.event.startsAt + dice.pick([0, 2, 24, 30]) * hour;
      change({
        by: planned.owner,
        what: 'moves a shift',
        async work(store) {
          const shift = documents.shift(eventId, shiftId);
          if ((await store.read(shift)) !== undefined)
            store.update(shift, { startsAt, endsAt: startsAt + 4 * hour, reason: 'Rain' });
        },
      });
    },
    relocate() {
      const mission = documents.mission(planned.event.id, planned.mission.id);
      const place = dice.pick([planned.mission.place, 'Field behind the church']);
      change({
        by: planned.owner,
        what: 'moves a mission elsewhere',
        async work(store) {
          if ((await store.read(mission)) !== undefined) store.update(mission, { place });
        },
      });
    },
    dropShift() {
      const { eventId, shiftId } = aShift();
      change({
        by: planned.owner,
        what: 'drops a shift',
        async work(store) {
          const shift = documents.shift(eventId, shiftId);
          if ((await store.read(shift)) !== undefined) store.remove(shift);
        },
      });
    },
    takePlace() {
      ask({ caller: dice.pick(world.volunteers), name: 'takeShift', input: aShift() });
    },
    leavePlace() {
      ask({ caller: dice.pick(world.volunteers), name: 'leaveShift', input: aShift() });
    },
    offerPlace() {
      const { eventId, shiftId } = aShift();
      const other = dice.pick(planned.shifts.filter(({ id }) => id !== shiftId)).id;
      const input = { eventId, shiftId, forShiftId: dice.pick([null, other]) };
      ask({ caller: dice.pick(world.volunteers), name: 'offerSwap', input });
    },
    keepPlace() {
      ask({ caller: dice.pick(world.volunteers), name: 'withdrawSwap', input: aShift() });
    },
    takeOver() {
      const [offer] = planned.rosters.flatMap(({ uid, shiftIds }) =>
        shiftIds.map((shiftId) => ({ uid, shiftId })),
      );
      const { eventId, shiftId } = aShift();
      // Mostly what was offered from the beginning.
      const wanted =
        offer !== undefined && dice.chance(0.6) ? offer : { shiftId, uid: dice.pick(world.volunteers).uid };
      ask({ caller: dice.pick(world.volunteers), name: 'acceptSwap', input: { eventId, ...wanted } });
    },

    write() {
      const { event, owner } = aHouse();
      const person = dice.pick(world.volunteers);
      const side = dice.pick(sides.options);
      const author = side === 'teammate' ? person : owner;
      const [of, id, text] = [conversationId(event.id, person.uid), newDocumentId(), 'When does it begin?'];
      change({
        by: author,
        what: `writes a message for ${side}`,
        async work(store) {
          const head = documents.conversationAt(of);
          const conversation = await store.read(head);
          const isThere = (await store.read(documents.message(of, id))) !== undefined;
          if (conversation === undefined || isThere) return;
          const { unreadByTeammate, unreadByOrganizers } = conversation;
          const at = now();
          store.create(documents.message(of, id), { id, text, side, authorUid: author.uid, at });
          const unread =
            side === 'teammate'
              ? { unreadByOrganizers: unreadByOrganizers + 1 }
              : { unreadByTeammate: unreadByTeammate + 1 };
          store.update(head, { lastMessage: { id, text, side }, lastAt: at, ...unread });
        },
      });
    },
    readMessages() {
      const { event, owner } = aHouse();
      const person = dice.pick(world.volunteers);
      const side = dice.pick(sides.options);
      change({
        by: side === 'teammate' ? person : owner,
        what: `reads the messages for ${side}`,
        async work(store) {
          const head = documents.conversation(event.id, person.uid);
          if ((await store.read(head)) === undefined) return;
          const read =
            side === 'teammate'
              ? { unreadByTeammate: 0, readByTeammateAt: now() }
              : { unreadByOrganizers: 0, readByOrganizersAt: now() };
          store.update(head, read);
        },
      });
    },
  };

  const often: readonly OperationName[] = [
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
    'found',
    'invite',
    'inviteToEvent',
    'inviteToEvent',
    'inviteAgain',
    'inviteAgain',
    'takeBack',
    'takeBack',
    'accept',
    'accept',
    'accept',
    'changeRole',
    'remove',
    'leave',
    'changeEventRole',
    'changeEventRole',
    'removeFromEvent',
    'giveUp',
    'close',
    'stay',
    'prove',
    'forget',
    'assign',
    'reassign',
    'reassign',
    'unassign',
    'makeRoom',
    'discard',
    'reschedule',
    'reschedule',
    'relocate',
    'dropShift',
    'takePlace',
    'leavePlace',
    'offerPlace',
    'keepPlace',
    'takeOver',
    'takeOver',
    'write',
    'write',
    'readMessages',
  ];
  return (name: OperationName = dice.pick(only ?? often)): void => operations[name]();
}
