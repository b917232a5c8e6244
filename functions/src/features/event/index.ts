/** What other features may use of events. */
export { managedEvent } from './managed-event.ts';
