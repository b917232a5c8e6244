/**
 * Everything that is deployed. One function serves all calls (ADR 0005); each trigger is a function of its own, because
 * Firestore wants it so.
 */
import { onCall } from 'firebase-functions/https';
import { realBillingDeps } from './edge/deps.ts';
import { dispatch } from './edge/dispatch.ts';
import { identityOf } from './edge/identity.ts';
import { endpoints } from './edge/registry.ts';
import { enforceAppCheck, region, stripeSecretKey, stripeWebhookSecret } from './edge/settings.ts';
import { withSilentRefusal } from './edge/silent-refusal.ts';

export const call = withSilentRefusal(
  onCall(
    {
      region,
      maxInstances: 10,
      concurrency: 80,
      timeoutSeconds: 60,
      memory: '512MiB',
      secrets: [stripeSecretKey, stripeWebhookSecret],
      enforceAppCheck,
    },
    // The body is taken as JSON gave it: the platform's own decoding would turn a `__proto__` key into a prototype.
    async (request) =>
      await dispatch(
        endpoints,
        identityOf(request),
        (request.rawRequest.body as { data: unknown }).data,
        realBillingDeps(),
      ),
  ),
);

export * from './features/account/account.triggers.ts';
export * from './features/account/privacy.triggers.ts';
export * from './features/profile/profile.triggers.ts';
export * from './features/organization/organization.triggers.ts';
export * from './features/community/community.triggers.ts';
export * from './features/community/member-import.triggers.ts';
export * from './features/community/org-field.triggers.ts';
export * from './features/event/event.triggers.ts';
export * from './features/application/application.triggers.ts';
export * from './features/schedule/schedule.triggers.ts';
export * from './features/scan/scan.triggers.ts';
export * from './features/conversation/conversation.triggers.ts';
export * from './features/sms/sms.triggers.ts';
export * from './features/billing/billing.triggers.ts';
export * from './features/coupon/coupon.triggers.ts';
export * from './features/stats/stats.triggers.ts';
export * from './outbox/outbox.triggers.ts';
