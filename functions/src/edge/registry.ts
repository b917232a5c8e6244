import * as account from '../features/account/account.functions.ts';
import * as privacy from '../features/account/privacy.functions.ts';
import * as application from '../features/application/application.functions.ts';
import * as applicationBulk from '../features/application/bulk.functions.ts';
import * as billing from '../features/billing/billing.functions.ts';
import * as badge from '../features/badge/badge.functions.ts';
import * as join from '../features/community/join.functions.ts';
import * as memberImport from '../features/community/member-import.functions.ts';
import * as orgField from '../features/community/org-field.functions.ts';
import * as sharedField from '../features/community/shared-field.functions.ts';
import * as broadcast from '../features/conversation/broadcast.functions.ts';
import * as coupon from '../features/coupon/coupon.functions.ts';
import * as event from '../features/event/event.functions.ts';
import * as eventUsers from '../features/event/event-users.functions.ts';
import * as organization from '../features/organization/organization.functions.ts';
import * as orgUsers from '../features/organization/org-users.functions.ts';
import * as sms from '../features/sms/sms.functions.ts';
import * as schedule from '../features/schedule/schedule.functions.ts';
import * as stats from '../features/stats/stats.functions.ts';
import type { Endpoint } from './callable.ts';

/** Every endpoint there is. A feature that is missing here fails the registry test, and so does a call without one. */
const all: readonly Endpoint[] = [
  account,
  privacy,
  badge,
  organization,
  orgUsers,
  join,
  orgField,
  sharedField,
  memberImport,
  event,
  eventUsers,
  application,
  applicationBulk,
  broadcast,
  coupon,
  schedule,
  sms,
  billing,
  stats,
].flatMap((feature) => Object.values<Endpoint>(feature));

/** By the name that travels in the envelope. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  all.map((endpoint) => [endpoint.call.name, endpoint]),
);
