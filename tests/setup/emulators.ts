/**
 * The global set-up of the projects that need emulators: one set for the whole vitest process, with only the parts
 * that the chosen tests need (rules tests alone start in a third of the time). It ends with vitest, even by kill -9.
 */
import type { TestProject, Vitest } from 'vitest/node';
import { requireBrowser } from '@equipage/tools/browser.ts';
import { startTestStack, type TestPart, type TestStack } from '@equipage/tools/stack/test-stack.ts';

const partsOf: Record<string, readonly TestPart[]> = {
  rules: ['firestore'],
  integration: ['firestore', 'auth', 'functions'],
  e2e: ['firestore', 'auth', 'functions', 'web'],
  pages: ['firestore', 'auth', 'functions', 'web'],
};

/** Each project loads this module anew, so what they share is kept on the global object. */
const shared = globalThis as { equipageTestStack?: { users: number; stack: Promise<TestStack> } };

export default async function setup({ vitest }: TestProject): Promise<() => Promise<void>> {
  const entry = (shared.equipageTestStack ??= { users: 0, stack: start(vitest) });
  entry.users += 1;
  Object.assign(process.env, (await entry.stack).variables);
  return async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    delete shared.equipageTestStack;
    await (await entry.stack).stop();
  };
}

async function start(vitest: Vitest): Promise<TestStack> {
  // The filter of the command line is known to vitest but not part of its types.
  const { filenamePattern } = vitest as Vitest & { filenamePattern?: string[] };
  const chosen = await vitest.globTestSpecifications(filenamePattern);
  const parts = new Set(chosen.flatMap(({ project }) => partsOf[project.name] ?? []));
  const say = (line: string) => console.error(`  ${line}`);
  if (parts.has('web')) requireBrowser(say);
  const begin = performance.now();
  const stack = await startTestStack(parts, say).catch((error: unknown) => {
    // Vitest would show the trace and hide what mends it.
    console.error(`\n${String(error)}\n  What needs neither emulators nor a browser: npm run test:unit\n`);
    throw error;
  });
  say(
    `Ready for the tests after ${((performance.now() - begin) / 1000).toFixed(1)} s: ${[...parts].join(', ')}`,
  );
  return stack;
}
