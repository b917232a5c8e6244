import { fixtureNow } from '../base/seed.fixtures.ts';
import { aPerson, type Person } from './account.fixtures.ts';
import { requestChange } from './email-change.ts';
import type { EmailChange } from './email-change.schema.ts';

/** `emailChanges/{uid}` of somebody who asked for another address a moment ago; no mail has gone out yet. */
export function anEmailChange(facts: Partial<EmailChange> = {}, person: Person = aPerson()): EmailChange {
  const { uid, email, language } = person;
  const asked = { uid, oldEmail: email, newEmail: `new.${email}`, language };
  return { ...requestChange(undefined, asked, fixtureNow), ...facts };
}
