import { paths } from '@equipage/domain';
import { answering } from '../../edge/answering.ts';
import { realSmsDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { smsSecrets } from '../../edge/settings.ts';
import { whenCreated } from '../../edge/trigger.ts';
import { sendSmsCampaign, sweepSmsCampaigns } from './send-campaign.ts';
import { takeSmsReport } from './take-report.ts';

export const smsCampaignCreated = whenCreated(paths.smsCampaign, sendSmsCampaign, {
  deps: realSmsDeps,
  secrets: smsSecrets,
});

export const smsSweep = scheduled('every 1 minutes', sweepSmsCampaigns, {
  deps: realSmsDeps,
  timeoutSeconds: 280,
  secrets: smsSecrets,
});

/** Behind hosting's `/sms-report`. Open to everybody: what may be said stands signed in the address. */
export const smsReport = answering(
  async (deps, { method, query, body }, response) => {
    const status = await takeSmsReport(deps, { method, query, body: body as unknown });
    response.status(status).set('Cache-Control', 'no-store').end();
  },
  { deps: realSmsDeps, maxInstances: 5, concurrency: 80, timeoutSeconds: 60, secrets: smsSecrets },
);
