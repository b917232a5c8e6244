import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { perPerson, stepping } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { refresh } from './refresh-stats.ts';

export const refreshStats = stepping(calls.refreshStats, verified, refresh, {
  limits: [perPerson(limits.statRefreshes)],
  repeat: 'same-effect',
});
