export { plannedEvent } from './planned-event.ts';
/** What other features may use of schedules. */
export { settleRoster } from './settle-roster.ts';
