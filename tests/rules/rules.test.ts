import { afterAll } from 'vitest';
import { alikeSuite } from './alike.suite.ts';
import { dataModelSuite } from './data-model.suite.ts';
import { ruleReadsSuite } from './rule-reads.suite.ts';
import { indexesSuite, screensSuite } from './screens.suite.ts';
import { Stage } from './stage.ts';
import { closerSuites } from './suites.ts';

// One file and one database for all suites that look closer than the table (permissions.test.ts).
const stage = await Stage.open();
// And one in which nothing is asked but what screens and functions ask: the emulator tells which indexes that needs.
const askedStage = await Stage.open();
afterAll(() => Promise.all([stage.close(), askedStage.close()]));

for (const suite of closerSuites) suite(stage);
screensSuite(askedStage);
indexesSuite(askedStage);
dataModelSuite();
alikeSuite(stage);
ruleReadsSuite();
