import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { ask } from './edge/platform.fake.ts';

/** Everything that is deployed is loaded anew, which takes its time on a busy machine. */
const patience = 30_000;

/** As an installation has them: what stands in functions/.env, and secrets. */
const settings = ['.env', '.secret.example'].map((file) =>
  parseEnv(readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')),
);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ['is refused before anything of ours runs, where that is asked for', 'true', 401],
  ['is answered where it is not', 'false', 200],
])(
  'a call without a token of App Check %s',
  async (_, enforced, status) => {
    vi.resetModules();
    const given = Object.assign({}, ...settings, {
      GCLOUD_PROJECT: 'demo-equipage',
      ENFORCE_APP_CHECK: enforced,
    }) as Record<string, string>;
    for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
    const { call } = await import('./index.ts');
    const [answered] = await ask(call, { body: { data: { name: 'none of ours', input: {} } } });
    expect(answered).toBe(status);
  },
  patience,
);
