/** What other features may use of the schedule. */
export { eventMissions, missionShifts } from './schedule.queries.ts';
