/** What other features may use of organizations. */
export { hasOtherOwner } from './other-owners.ts';
