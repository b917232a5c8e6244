import { accountSuite } from './account.suite.ts';
import { applicationSuite } from './application.suite.ts';
import { badgeSuite } from './badge.suite.ts';
import { closedSuite } from './closed.suite.ts';
import { conversationSuite } from './conversation.suite.ts';
import { edgesSuite } from './edges.suite.ts';
import { eventSuite } from './event.suite.ts';
import { orgInfoSuite } from './org-info.suite.ts';
import { organizationSuite } from './organization.suite.ts';
import { profileSuite } from './profile.suite.ts';
import { revocationSuite } from './revocation.suite.ts';
import { scanSuite } from './scan.suite.ts';
import { scheduleSuite } from './schedule.suite.ts';

/** The suites that look closer than the table, in the order of the feature stems. Each test of theirs stands alone. */
export const closerSuites = [
  accountSuite,
  profileSuite,
  badgeSuite,
  organizationSuite,
  orgInfoSuite,
  eventSuite,
  applicationSuite,
  scheduleSuite,
  scanSuite,
  conversationSuite,
  revocationSuite,
  closedSuite,
  edgesSuite,
];
