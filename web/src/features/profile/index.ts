/** What other features may use of profiles. */
export { OwnProfile } from './own-profile.card.tsx';
export { ownProfile } from './own-profile.ts';
