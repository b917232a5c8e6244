/** What other features may use of profiles. */
export { fitPicture, readPicture } from './cut-picture.ts';
export { ParticipationList } from './participations.view.tsx';
export { PhotoView } from './photo.view.tsx';
export { allParticipations, photoOf, profileOf } from './profile.queries.ts';
export { OwnProfile } from './own-profile.card.tsx';
export { ownProfile } from './own-profile.ts';
