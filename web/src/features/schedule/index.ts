/** What other features may use of the schedule. */
export { eventMissions } from './schedule.queries.ts';
