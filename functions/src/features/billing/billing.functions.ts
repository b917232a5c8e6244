import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, stepping } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { checkout } from './create-checkout.ts';
import { move } from './move-licenses.ts';

export const moveLicenses = callable(calls.moveLicenses, verified, move, {
  limits: [perPerson(limits.licenseMoves)],
  repeat: 'same-effect',
});

export const createCheckout = stepping(calls.createCheckout, verified, checkout, {
  limits: [perPerson(limits.checkoutsOfPerson)],
  repeat: 'same-effect',
});
