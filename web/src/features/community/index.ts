/** What other features may use of communities. */
import { lazy } from 'solid-js';

/** What the organization notes about a person; apart, because event users never see it. */
export const OrgInfoPane = lazy(() => import('./org-info.pane.tsx'));

export { ExportDialog } from './export.dialog.tsx';
export { createColleagueNames } from './colleague-names.ts';
/** The link into a community, also that of somebody who supports an event. */
export const JoinLinkDialog = lazy(() =>
  import('./join-link.dialog.tsx').then((module) => ({ default: module.JoinLinkDialog })),
);

export { sharedFieldsOf } from './shared-field.queries.ts';
export { TypeAndChoicesFields } from './type-and-choices.view.tsx';
