import { applicationsEn } from '../features/application/applications.en.ts';
import { notesEn } from '../features/application/notes.en.ts';
import { formBuilderEn } from '../features/application/form-builder.en.ts';
import { communityEn } from '../features/community/community.en.ts';
import { joinLinkEn } from '../features/community/join-link.en.ts';
import { memberImportEn } from '../features/community/member-import.en.ts';
import { libraryEn } from '../features/community/library.en.ts';
import { memberEn } from '../features/community/member.en.ts';
import { orgInfoEn } from '../features/community/org-info.en.ts';
import { bulkEn } from '../features/application/bulk.en.ts';
import { broadcastEn } from '../features/conversation/broadcast.en.ts';
import { smsEn } from '../features/sms/sms.en.ts';
import { eventLifeEn } from '../features/event/event-life.en.ts';
import { eventSpaceEn } from '../features/event/event-space.en.ts';
import { eventUsersEn } from '../features/event/event-users.en.ts';
import { customizationEn } from '../features/organization/customization.en.ts';
import { orgUsersEn } from '../features/organization/org-users.en.ts';
import { organizationEn } from '../features/organization/organization.en.ts';
import { licensesEn } from '../features/billing/licenses.en.ts';
import { couponsEn } from '../features/coupon/coupon.en.ts';
import { statsEn } from '../features/stats/stats.en.ts';
import { scanEn } from '../features/scan/scan.en.ts';
import { planningEn } from '../features/schedule/planning.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of the spaces of organizations and events, and of the ways into them. See text-parts.ts. */
export const organizingEn = {
  organization: organizationEn,
  customization: customizationEn,
  orgUsers: orgUsersEn,
  eventSpace: eventSpaceEn,
  eventLife: eventLifeEn,
  eventUsers: eventUsersEn,
  scan: scanEn,
  broadcast: broadcastEn,
  sms: smsEn,
  bulk: bulkEn,
  applications: applicationsEn,
  notes: notesEn,
  formBuilder: formBuilderEn,
  community: communityEn,
  joinLink: joinLinkEn,
  memberImport: memberImportEn,
  orgInfo: orgInfoEn,
  member: memberEn,
  library: libraryEn,
  coupons: couponsEn,
  planning: planningEn,
  licenses: licensesEn,
  stats: statsEn,
} as const satisfies Texts;

export type OrganizingTexts = typeof organizingEn;
