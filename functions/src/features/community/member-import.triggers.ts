import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { followImport } from './follow-import.ts';

/** A part came, or the import is taken back. Few at once, because all change the community's one tally. */
export const memberImportWritten = whenWritten(paths.memberImport, followImport, {
  deps: realDeps,
  fields: ['state', 'parts'],
  atOnce: 3,
});
