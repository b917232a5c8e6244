import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { renew } from './renew-badge.ts';

export const renewBadge = callable(calls.renewBadge, verified, renew, {
  limits: [perPerson(limits.badgeRenewals)],
  repeat: 'same-effect',
});
