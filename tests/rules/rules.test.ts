import { afterAll } from 'vitest';
import { permissionsSuite } from './permissions.suite.ts';
import { Stage } from './stage.ts';

// One file and one database for all suites: at the end stands what all of them together made the emulator see.
const stage = await Stage.open();
afterAll(() => stage.close());

permissionsSuite(stage);
