/** What other features may use of profiles. */
export { OwnProfile } from './own-profile.tsx';
