/** What other features may use of conversations. */
export { addressedAmong } from './audience.ts';
