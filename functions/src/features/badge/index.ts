/** What other features may use of badges. */
export { issueBadge } from './issue-badge.ts';
