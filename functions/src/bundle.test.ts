import { gzipSync } from 'node:zlib';
import { build, type ImportKind } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleOptions, installedPackages } from '../bundle.ts';

/** Thousands of bytes as they are uploaded, in an archive. */
const budget = 184;
/** A budget that is so much larger than the bundle would let it grow unseen. */
const slack = 6;

/** What every function needs. All else is loaded by the few that need it, when they do. */
const loadedAtTheStart = ['firebase-admin', 'firebase-functions'];

describe('an instance that starts', () => {
  let code: Uint8Array = new Uint8Array();
  let packages = new Map<ImportKind, ReadonlySet<string>>();

  beforeAll(async () => {
    const { outputFiles, metafile } = await build({
      ...(await bundleOptions('dist')),
      sourcemap: false,
      metafile: true,
      write: false,
    });
    code = outputFiles[0]!.contents;
    const imports = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
    packages = new Map(
      (['import-statement', 'dynamic-import', 'require-call'] as const).map((kind) => [
        kind,
        new Set(imports.filter((one) => one.kind === kind).flatMap(({ path }) => packageOf(path))),
      ]),
    );
  }, 60_000);

  test(`reads no more than ${budget} kB of ours`, () => {
    const size = gzipSync(code).length / 1000;
    expect(size).toBeLessThanOrEqual(budget);
    expect(budget - size).toBeLessThan(slack);
  });

  test('loads nothing that only few calls need', () => {
    expect([...packages.get('import-statement')!].sort()).toEqual(loadedAtTheStart);
    expect([...packages.get('require-call')!]).toEqual([]);
  });

  test('finds everything else installed when it needs it, and nothing is installed that is not needed', async () => {
    const others = Object.keys(await installedPackages()).filter((name) => !loadedAtTheStart.includes(name));
    expect([...packages.get('dynamic-import')!].sort()).toEqual(others.sort());
  });
});

/** The package that a module is of; none for what comes with Node. */
function packageOf(path: string): string[] {
  if (path.startsWith('node:')) return [];
  return [/^(?:@[^/]+\/)?[^/]+/.exec(path)![0]];
}
