import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, reading } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { countAddressed, countRead, start } from './start-broadcast.ts';

export const countAudience = reading(calls.countAudience, verified, countAddressed, {
  limits: [perPerson(limits.audienceCounts)],
  repeat: 'same-effect',
});

export const startBroadcast = callable(calls.startBroadcast, verified, start, {
  limits: [perPerson(limits.bulkWork)],
  repeat: 'same-effect',
});

export const countReaders = reading(calls.countReaders, verified, countRead, {
  limits: [perPerson(limits.audienceCounts)],
  repeat: 'same-effect',
});
