import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, racing } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { archive, unarchive } from './archive-event.ts';
import { duplicate } from './duplicate-event.ts';
import { finish } from './finish-event.ts';
import { publish } from './publish-event.ts';

export const publishEvent = callable(calls.publishEvent, verified, publish, {
  limits: [perPerson(limits.eventStates)],
  repeat: 'same-effect',
});

export const finishEvent = callable(calls.finishEvent, verified, finish, {
  limits: [perPerson(limits.eventStates)],
  repeat: 'same-effect',
});

export const archiveEvent = callable(calls.archiveEvent, verified, archive, {
  limits: [perPerson(limits.eventStates)],
  repeat: 'same-effect',
});

export const unarchiveEvent = callable(calls.unarchiveEvent, verified, unarchive, {
  limits: [perPerson(limits.eventStates)],
  repeat: 'same-effect',
});

export const duplicateEvent = racing(calls.duplicateEvent, verified, duplicate, {
  limits: [perPerson(limits.eventCopies)],
  repeat: 'same-effect',
});
