import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { apply } from './apply-to-event.ts';
import { cancel } from './cancel-application.ts';
import { decide } from './decide-application.ts';

export const applyToEvent = callable(calls.applyToEvent, verified, apply, {
  limits: [perPerson(limits.applications)],
  repeat: 'same-effect',
});

export const cancelApplication = callable(calls.cancelApplication, verified, cancel, {
  limits: [perPerson(limits.applications)],
  repeat: 'same-effect',
});

export const decideApplication = callable(calls.decideApplication, verified, decide, {
  limits: [perPerson(limits.decisions)],
  repeat: 'same-effect',
});
