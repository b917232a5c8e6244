/** What other features may use of schedules. */
export { forgetPlanning } from './forget-planning.ts';
export { plannedEvent } from './planned-event.ts';
export { settleHoursAt, settleHoursOf } from './settle-hours.ts';
export { settleRoster } from './settle-roster.ts';
