import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { perPerson, racing } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { preview, start } from './start-campaign.ts';

export const previewSmsCampaign = racing(calls.previewSmsCampaign, verified, preview, {
  limits: [perPerson(limits.smsPreviews)],
  repeat: 'same-effect',
});

export const startSmsCampaign = racing(calls.startSmsCampaign, verified, start, {
  limits: [perPerson(limits.smsCampaigns)],
  repeat: 'same-effect',
});
