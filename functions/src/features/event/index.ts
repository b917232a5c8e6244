/** What other features may use of events. */
export { forgetEventUsers } from './forget-event-users.ts';
export { managedEvent } from './managed-event.ts';
