import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, reading } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { archiveShared, beginSharedDeletion, countLast, saveShared } from './change-shared-fields.ts';

export const saveSharedField = callable(calls.saveSharedField, verified, saveShared, {
  limits: [perPerson(limits.sharedFields)],
  repeat: 'same-effect',
});

export const archiveSharedField = callable(calls.archiveSharedField, verified, archiveShared, {
  limits: [perPerson(limits.sharedFields)],
  repeat: 'same-effect',
});

export const countLastValues = reading(calls.countLastValues, verified, countLast, {
  limits: [perPerson(limits.sharedFields)],
  repeat: 'same-effect',
});

export const deleteSharedField = callable(calls.deleteSharedField, verified, beginSharedDeletion, {
  limits: [perPerson(limits.sharedFields)],
  repeat: 'same-effect',
});
