import {
  done,
  emptyEventWallet,
  emptyOrgWallet,
  giveLicenseBack,
  licenseStep,
  takeLicense,
  type Application,
  type ApplicationStatus,
  type Event,
  type EventMovement,
  type Instant,
  type Outcome,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { enter } from './books.ts';

/** What a change of status does to the licenses of an event, read before anything is written. */
export interface LicenseChange {
  /** Belongs to what is written of the application in the same commit. */
  readonly licensed: boolean;
  readonly write: () => void;
}

type LicensedEvent = Pick<Event, 'id' | 'orgId' | 'startsAt'>;
type LicensedPerson = Pick<Application, 'uid' | 'licensed' | 'revision'>;

/**
 * The license that somebody takes or gives back by a decision on her.
 * @param by who decides
 */
export async function licenseChange(
  store: TransactionStore,
  event: LicensedEvent,
  application: LicensedPerson,
  to: ApplicationStatus,
  by: string,
  now: Instant,
): Promise<Outcome<LicenseChange, 'no-license' | 'licenses-owed'>> {
  if (licenseStep(application, to, event, now) !== 'take') {
    return done(await freedLicense(store, event, application, to, by, now));
  }
  const { id: eventId, orgId } = event;
  const wallet = (await store.read(documents.eventWallet(eventId))) ?? emptyEventWallet(orgId);
  const org = (await store.read(documents.orgWallet(orgId))) ?? emptyOrgWallet;
  const id = `accepted:${eventId}:${application.uid}:${application.revision}`;
  const taken = takeLicense({ org, event: wallet }, { id, orgId, eventId, by, at: now });
  return taken.ok ? done(changeTo(store, eventId, true, taken.value)) : taken;
}

/**
 * The license that somebody gives back, if she does, by a change to any status but `accepted`.
 * @param by who did it; null where nobody did
 */
export async function freedLicense(
  store: TransactionStore,
  event: LicensedEvent,
  application: LicensedPerson,
  to: ApplicationStatus,
  by: string | null,
  now: Instant,
): Promise<LicenseChange> {
  const { id: eventId, orgId } = event;
  const { uid, licensed, revision } = application;
  if (licenseStep(application, to, event, now) !== 'give-back') return { licensed, write: () => undefined };
  const wallet = (await store.read(documents.eventWallet(eventId))) ?? emptyEventWallet(orgId);
  const id = `left:${eventId}:${uid}:${revision}`;
  return changeTo(store, eventId, false, giveLicenseBack(wallet, { id, orgId, eventId, by, at: now }));
}

function changeTo(
  store: TransactionStore,
  eventId: string,
  licensed: boolean,
  { event, entries }: EventMovement,
): LicenseChange {
  return {
    licensed,
    write() {
      store.put(documents.eventWallet(eventId), event);
      enter(store, entries);
    },
  };
}

/**
 * Gives back the license of somebody who left without giving it back, as whoever is erased does. Looks at the present
 * and may run at any time.
 */
export async function settleLicense(
  { store }: Pick<Deps, 'store'>,
  eventId: string,
  uid: string,
): Promise<void> {
  await store.race(async (transaction) => {
    const place = documents.application(eventId, uid);
    const application = await transaction.read(place);
    const event = await transaction.read(documents.event(eventId));
    if (application === undefined || event === undefined || application.status === 'accepted') return;
    const { status, statusAt } = application;
    // By the moment of leaving, whenever this is looked at.
    const { licensed, write } = await freedLicense(transaction, event, application, status, null, statusAt);
    if (licensed === application.licensed) return;
    write();
    transaction.update(place, { licensed });
  });
}
