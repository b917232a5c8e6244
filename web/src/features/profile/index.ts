/** What other features may use of profiles. */
export { fitPicture, readPicture } from './cut-picture.ts';
export { OwnProfile } from './own-profile.card.tsx';
export { ownProfile } from './own-profile.ts';
