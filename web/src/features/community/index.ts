/** What other features may use of communities. */
export { shownOrgInfo, createOrgInfoReader, type OrgInfoReader } from './org-info-words.ts';
export { OrgValueEditor, type OrgValueEditorProps } from './org-value-editor.view.tsx';
export { writeOrgInfo } from './org-info.actions.ts';
export { createCoEditing } from './co-editing.ts';
export { orgFieldsOf, orgInfoOf } from './org-info.queries.ts';
