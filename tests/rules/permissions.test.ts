import { afterAll } from 'vitest';
import { permissionsSuite } from './permissions.suite.ts';
import { Stage } from './stage.ts';

// The table of docs/permissions.md, in a database of its own beside that of rules.test.ts.
const stage = await Stage.open();
afterAll(() => stage.close());

permissionsSuite(stage);
