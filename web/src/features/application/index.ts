/** What other features may use of applications. */
import { lazy } from 'solid-js';
import { withTexts } from '../../i18n/start-i18n.ts';

export { ApplicationStatusChip } from './application-status-chip.tsx';
export { applicationsOfMember, eventNotes, eventTally, oneApplication } from './application.queries.ts';
export { tagsOf } from './tags-of.ts';
export { tallyTotal } from './tally-total.ts';

/** The reader's own application to an event, live; apart, because the public page must not carry it for strangers. */
export const OwnApplication = lazy(() => withTexts(import('./own-application.pane.tsx'), 'personal'));
