/** What other features may use of events. */
export { oneEvent } from './event.queries.ts';
export { WelcomeNote } from './welcome-note.view.tsx';
export { useEvent } from './event-context.ts';
export { loadTemporal, readWallTime, wallTimeOf, type Temporal, type WallTime } from './wall-time.ts';
