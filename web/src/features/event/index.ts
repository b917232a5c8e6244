/** What other features may use of events. */
export { oneEvent } from './event.queries.ts';
