/** What other features may use of communities. */
import { lazy } from 'solid-js';

/** What the organization notes about a person; apart, because event users never see it. */
export const OrgInfoPane = lazy(() => import('./org-info.pane.tsx'));

export { ExportDialog } from './export.dialog.tsx';
export { createColleagueNames } from './colleague-names.ts';
export { sharedFieldsOf } from './shared-field.queries.ts';
export { TypeAndChoicesFields } from './type-and-choices.view.tsx';
