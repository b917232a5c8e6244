/** What other features may use of profiles. */
export { OwnPhoto } from './own-photo.tsx';
export { OwnProfile } from './own-profile.card.tsx';
export { ownProfile } from './own-profile.ts';
