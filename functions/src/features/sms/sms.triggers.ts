import { paths } from '@equipage/domain';
import { onRequest } from 'firebase-functions/https';
import { onSchedule } from 'firebase-functions/scheduler';
import { realSmsDeps } from '../../edge/deps.ts';
import { region, smsSecrets } from '../../edge/settings.ts';
import { whenCreated } from '../../edge/trigger.ts';
import { sendSmsCampaign, sweepSmsCampaigns } from './send-campaign.ts';
import { takeSmsReport } from './take-report.ts';

export const smsCampaignCreated = whenCreated(paths.smsCampaign, sendSmsCampaign, {
  deps: realSmsDeps,
  secrets: smsSecrets,
});

export const smsSweep = onSchedule(
  {
    schedule: 'every 1 minutes',
    region,
    maxInstances: 1,
    timeoutSeconds: 280,
    memory: '512MiB',
    secrets: smsSecrets,
  },
  async () => {
    await sweepSmsCampaigns(realSmsDeps());
  },
);

/** Behind hosting's `/sms-report`. Open to everybody: what may be said stands signed in the address. */
export const smsReport = onRequest(
  {
    region,
    maxInstances: 5,
    concurrency: 80,
    timeoutSeconds: 60,
    memory: '512MiB',
    secrets: smsSecrets,
  },
  async ({ method, query, body }, response) => {
    const deps = realSmsDeps();
    try {
      const status = await takeSmsReport(deps, { method, query, body: body as unknown });
      response.status(status).set('Cache-Control', 'no-store').end();
    } catch (error) {
      deps.log.error('a report on an SMS failed and comes again', {}, error);
      response.status(500).end();
    }
  },
);
