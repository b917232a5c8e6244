import { applicationsFr } from '../features/application/applications.fr.ts';
import { notesFr } from '../features/application/notes.fr.ts';
import { formBuilderFr } from '../features/application/form-builder.fr.ts';
import { communityFr } from '../features/community/community.fr.ts';
import { joinLinkFr } from '../features/community/join-link.fr.ts';
import { memberImportFr } from '../features/community/member-import.fr.ts';
import { libraryFr } from '../features/community/library.fr.ts';
import { memberFr } from '../features/community/member.fr.ts';
import { orgInfoFr } from '../features/community/org-info.fr.ts';
import { bulkFr } from '../features/application/bulk.fr.ts';
import { broadcastFr } from '../features/conversation/broadcast.fr.ts';
import { smsFr } from '../features/sms/sms.fr.ts';
import { eventLifeFr } from '../features/event/event-life.fr.ts';
import { eventSpaceFr } from '../features/event/event-space.fr.ts';
import { eventUsersFr } from '../features/event/event-users.fr.ts';
import { customizationFr } from '../features/organization/customization.fr.ts';
import { orgUsersFr } from '../features/organization/org-users.fr.ts';
import { organizationFr } from '../features/organization/organization.fr.ts';
import { licensesFr } from '../features/billing/licenses.fr.ts';
import { couponsFr } from '../features/coupon/coupon.fr.ts';
import { statsFr } from '../features/stats/stats.fr.ts';
import { scanFr } from '../features/scan/scan.fr.ts';
import { planningFr } from '../features/schedule/planning.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { OrganizingTexts } from './organizing.en.ts';

/** French; see organizing.en.ts. */
export const organizingFr: TranslationOf<OrganizingTexts> = {
  organization: organizationFr,
  customization: customizationFr,
  orgUsers: orgUsersFr,
  eventSpace: eventSpaceFr,
  eventLife: eventLifeFr,
  eventUsers: eventUsersFr,
  scan: scanFr,
  broadcast: broadcastFr,
  sms: smsFr,
  bulk: bulkFr,
  applications: applicationsFr,
  notes: notesFr,
  formBuilder: formBuilderFr,
  community: communityFr,
  joinLink: joinLinkFr,
  memberImport: memberImportFr,
  orgInfo: orgInfoFr,
  member: memberFr,
  library: libraryFr,
  coupons: couponsFr,
  planning: planningFr,
  licenses: licensesFr,
  stats: statsFr,
};
