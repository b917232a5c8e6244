import { afterAll } from 'vitest';
import { accountSuite } from './account.suite.ts';
import { alikeSuite } from './alike.suite.ts';
import { applicationSuite } from './application.suite.ts';
import { badgeSuite } from './badge.suite.ts';
import { closedSuite } from './closed.suite.ts';
import { dataModelSuite } from './data-model.suite.ts';
import { conversationSuite } from './conversation.suite.ts';
import { eventSuite } from './event.suite.ts';
import { orgInfoSuite } from './org-info.suite.ts';
import { organizationSuite } from './organization.suite.ts';
import { profileSuite } from './profile.suite.ts';
import { revocationSuite } from './revocation.suite.ts';
import { ruleReadsSuite } from './rule-reads.suite.ts';
import { scheduleSuite } from './schedule.suite.ts';
import { scanSuite } from './scan.suite.ts';
import { screensSuite } from './screens.suite.ts';
import { Stage } from './stage.ts';

// One file and one database for all suites that look closer than the table (permissions.test.ts): at the end the emulator
// tells which indexes all their queries together need.
const stage = await Stage.open();
afterAll(() => stage.close());

accountSuite(stage);
profileSuite(stage);
badgeSuite(stage);
organizationSuite(stage);
orgInfoSuite(stage);
eventSuite(stage);
applicationSuite(stage);
scheduleSuite(stage);
scanSuite(stage);
conversationSuite(stage);
revocationSuite(stage);
closedSuite(stage);
screensSuite();
dataModelSuite();
alikeSuite(stage);
ruleReadsSuite();
