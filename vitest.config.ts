import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { lucideIcons } from './web/lucide-icons.ts';

const emulators = ['./tests/setup/emulators.ts'];
const wait = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 30_000 };

/** In Node, Solid would come in its server build, where no signal is followed; the data layer's tests need the real one. */
const solidOfBrowsers = {
  resolve: {
    alias: [
      { find: /^solid-js$/, replacement: 'solid-js/dist/solid.js' },
      { find: /^solid-js\/store$/, replacement: 'solid-js/store/dist/store.js' },
    ],
  },
  inline: [/solid-js/],
};

export default defineConfig({
  test: {
    // The default is one worker less than there are cores, which is one on a small machine. Tests against the emulators
    // wait for them a fifth of their time, so there is one more than two cores take.
    maxWorkers: 3,
    projects: [
      './domain',
      { test: { name: 'functions', root: './functions', include: ['src/**/*.test.ts'], isolate: false } },
      // Sharing the page takes a fifth of the time; what a test draws, it takes away.
      {
        plugins: [lucideIcons(), solid()],
        test: {
          name: 'web',
          root: './web',
          environment: 'jsdom',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['./src/test-setup.ts'],
          // The router's published files are .jsx, which Node does not load.
          server: { deps: { inline: [/@solidjs\/router/] } },
        },
      },
      { test: { name: 'tools', root: './tools', include: ['**/*.test.ts'], testTimeout: 30_000 } },
      // That the list of all pages and dialogs is whole; who walks by it, needs a browser.
      { test: { name: 'visits', include: ['tests/{shots,visits}/**/*.test.ts'] } },
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], globalSetup: emulators, ...wait } },
      // A trigger waits for its turn on a busy machine; one more try is the exception here, not the rule elsewhere.
      {
        resolve: solidOfBrowsers.resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: emulators,
          server: { deps: { inline: solidOfBrowsers.inline } },
          retry: 1,
          ...wait,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: emulators,
          retry: 1,
          ...wait,
          testTimeout: 180_000,
          // After everything else: a browser, the emulators and other tests on two cores would wait for each other.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      // Pages on the demo data. While that is put in no trigger runs, so it comes after the scenes.
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: emulators,
          retry: 1,
          ...wait,
          sequence: { groupOrder: 2 },
          maxConcurrency: 4,
        },
      },
      // What people type. It starts a stack of its own, so everything else is over by then.
      {
        test: {
          name: 'house',
          include: ['tests/house/**/*.test.ts'],
          testTimeout: 240_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
