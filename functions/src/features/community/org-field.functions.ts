import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, reading } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { archive, beginDeletion, move, save } from './change-org-fields.ts';
import { countValues } from './count-org-info.ts';

export const saveOrgField = callable(calls.saveOrgField, verified, save, {
  limits: [perPerson(limits.orgFields)],
  repeat: 'same-effect',
});

export const moveOrgField = callable(calls.moveOrgField, verified, move, {
  limits: [perPerson(limits.orgFields)],
  repeat: 'same-effect',
});

export const archiveOrgField = callable(calls.archiveOrgField, verified, archive, {
  limits: [perPerson(limits.orgFields)],
  repeat: 'same-effect',
});

export const countOrgInfo = reading(calls.countOrgInfo, verified, countValues, {
  limits: [perPerson(limits.orgFields)],
  repeat: 'same-effect',
});

export const deleteOrgField = callable(calls.deleteOrgField, verified, beginDeletion, {
  limits: [perPerson(limits.orgFields)],
  repeat: 'same-effect',
});
