/** What other features may use of numbers. */
export { beginStats } from './begin-stats.ts';
export { settleStatEvent } from './settle-stat-event.ts';
export { settleStatPerson } from './settle-stat-person.ts';
