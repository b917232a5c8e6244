import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

/** As the platform reads it when it deploys. */
interface Manifest {
  readonly httpsTrigger?: object;
  readonly maxInstances?: number;
  readonly concurrency?: number;
}

/** The table of docs/permissions.md whose first column is headed `function`: names, and how many are answered at once. */
function addressesOfPage(): [name: string, atOnce: number][] {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/permissions.md'), 'utf8');
  const table = /^\| function .*\n\|[-:| ]+\n((?:\|.*\n)+)/m.exec(page)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)];
  return rows.map(([, name = '', rest = '']) => {
    const [who, proof, atOnce] = rest.split('|').map((cell) => cell.trim());
    if (!who || !proof) throw new Error(`${name} says who is heard and what proves it`);
    return [name, Number(atOnce)];
  });
}

describe('functions with an address of their own', () => {
  test(
    'are those of docs/permissions.md, bounded as it says; all others the platform alone can call',
    async () => {
      const deployed = Object.entries(await import('./index.ts')) as [string, { __endpoint: Manifest }][];
      const addressed = deployed.flatMap(([name, { __endpoint: manifest }]) =>
        manifest.httpsTrigger === undefined
          ? []
          : [[name, Number(manifest.maxInstances) * Number(manifest.concurrency)]],
      );
      expect(addressed.sort()).toEqual(addressesOfPage().sort());
    },
    patience,
  );
});
