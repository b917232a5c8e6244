// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import budgets from '../page-budgets.json' with { type: 'json' };

type Chunk = Rolldown.OutputChunk;

const root = fileURLToPath(new URL('..', import.meta.url));

/** What every page comes with. */
const frame = ['src/main.tsx', 'src/i18n/en.ts'];
/** What the first page fetches for somebody who is signed in, one thing after the other. */
const home = [
  'src/features/home/home.page.tsx',
  'src/features/home/personal-space.tsx',
  'src/signed-in.tsx',
  'src/data/session.ts',
  'src/data/auth-sdk.ts',
  'src/data/firestore-sdk.ts',
  'src/i18n/inside.en.ts',
  'src/i18n/personal.en.ts',
];
const join = ['src/features/community/join.page.tsx', 'src/i18n/joining.en.ts', 'src/i18n/personal.en.ts'];

/** A budget that is so much larger than its page would let the page grow unseen. */
const slack = 3;

let chunks: Chunk[] = [];
const sizes = new Map<Chunk, number>();

/** JavaScript that is fetched for these modules, in thousands of bytes as a CDN compresses them. */
function kilobytes(modules: readonly string[]): number {
  const files = new Set(
    modules.map((module) => {
      const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(`${root}${module}`));
      if (chunk === undefined) throw new Error(`${module} is not in the build`);
      return chunk;
    }),
  );
  for (const chunk of files)
    for (const name of chunk.imports) files.add(chunks.find(({ fileName }) => fileName === name)!);
  let bytes = 0;
  for (const chunk of files) {
    const size = sizes.get(chunk) ?? brotliCompressSync(chunk.code).length;
    sizes.set(chunk, size);
    bytes += size;
  }
  return bytes / 1000;
}

const pagesBuilt = () =>
  chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => id.startsWith(`${root}src/features/`) && id.endsWith('.page.tsx'))
    .map((id) => id.slice(`${root}src/features/`.length))
    .sort();

describe('the JavaScript of', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const built = (await build({
      root,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      build: { write: false },
    })) as Rolldown.RolldownOutput;
    vi.unstubAllEnvs();
    chunks = built.output.filter((file): file is Chunk => file.type === 'chunk');
  }, 120_000);

  it('every page has a budget in page-budgets.json, and every budget a page', () => {
    expect(pagesBuilt()).toEqual(Object.keys(budgets).sort());
  });

  it.each(Object.entries(budgets))(
    '%s stays within %i kB, and the budget is not larger than it must be',
    (page, budget) => {
      const size = kilobytes([...frame, `src/features/${page}`]);
      expect(size).toBeLessThanOrEqual(budget);
      expect(budget - size).toBeLessThan(slack);
    },
  );

  it('what a stranger opens stays within 60 kB with its texts, and brings no SDK', () => {
    const publicEvent = [...frame, 'src/features/event/public-event.page.tsx'];
    expect(kilobytes(publicEvent)).toBeLessThanOrEqual(60);
    expect(kilobytes([...frame, ...join])).toBeLessThanOrEqual(60);
    expect(kilobytes([...publicEvent, 'src/data/firestore-sdk.ts'])).toBeGreaterThan(
      kilobytes(publicEvent) + 50,
    );
  });

  it('home stays within 190 kB for somebody who is signed in', () => {
    expect(kilobytes([...frame, ...home])).toBeLessThanOrEqual(190);
  });
});
