import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
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
