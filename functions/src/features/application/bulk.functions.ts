import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { start } from './decide-many.ts';
import { saveNote } from './save-application-note.ts';

export const startDecisions = callable(calls.startDecisions, verified, start, {
  limits: [perPerson(limits.bulkWork)],
  repeat: 'same-effect',
});

export const saveApplicationNote = callable(calls.saveApplicationNote, verified, saveNote, {
  limits: [perPerson(limits.decisions)],
  repeat: 'same-effect',
});
