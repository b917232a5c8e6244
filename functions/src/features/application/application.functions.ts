import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, racing, reading } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { prefill, update } from './answer-form.ts';
import { apply } from './apply-to-event.ts';
import { cancel } from './cancel-application.ts';
import { decide } from './decide-application.ts';
import { save } from './save-form.ts';

export const applyToEvent = racing(calls.applyToEvent, verified, apply, {
  limits: [perPerson(limits.applications)],
  repeat: 'same-effect',
});

export const cancelApplication = racing(calls.cancelApplication, verified, cancel, {
  limits: [perPerson(limits.applications)],
  repeat: 'same-effect',
});

export const decideApplication = racing(calls.decideApplication, verified, decide, {
  limits: [perPerson(limits.decisions)],
  repeat: 'same-effect',
});

export const updateAnswers = callable(calls.updateAnswers, verified, update, {
  limits: [perPerson(limits.answers)],
  repeat: 'same-effect',
});

export const prefillAnswers = reading(calls.prefillAnswers, verified, prefill, {
  limits: [perPerson(limits.answers)],
  repeat: 'same-effect',
});

export const saveForm = callable(calls.saveForm, verified, save, {
  limits: [perPerson(limits.forms)],
  repeat: 'same-effect',
});
