import { defineConfig } from 'vitest/config';

/** Pure code: nothing that a file leaves behind can reach another, and loading everything anew for each takes longest. */
export default defineConfig({ test: { name: 'domain', include: ['src/**/*.test.ts'], isolate: false } });
