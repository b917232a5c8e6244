/** What other features may use of profiles. */
export { settleEvent, settleParticipations } from './settle-participations.ts';
