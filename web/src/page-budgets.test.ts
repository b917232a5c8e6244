// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
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

/** Runs the start script of the build, and tells what it asks the browser for. */
function askedAt(pathname: string, signedIn: boolean) {
  const links: { rel: string; href: string }[] = [];
  runInNewContext(startScript, {
    document: {
      documentElement: { dataset: {} },
      createElement: () => ({}),
      head: { append: (link: (typeof links)[number]) => links.push(link) },
    },
    localStorage: { getItem: (key: string) => (signedIn && key === 'equipage.signed-in' ? 'in' : null) },
    location: { pathname },
    navigator: { languages: ['en-GB'] },
  });
  return {
    files: links.filter(({ rel }) => rel === 'modulepreload').map(({ href }) => href.slice(1)),
    documents: links.filter(({ rel }) => rel === 'preload').map(({ href }) => href),
  };
}

/** What comes in its own time: index.html itself names the app. */
function besideTheApp(modules: readonly string[]): string[] {
  const app = filesOf(['src/main.tsx']);
  return [...filesOf(modules)].filter((chunk) => !app.has(chunk)).map(({ fileName }) => fileName);
}

/** A budget that is so much larger than its page would let the page grow unseen. */
const slack = 3;

let chunks: Chunk[] = [];
let startScript = '';
const sizes = new Map<Chunk, number>();

/** The files of these modules and all that they import. */
function filesOf(modules: readonly string[]): Set<Chunk> {
  const files = new Set(
    modules.map((module) => {
      const id = `${root}${module}`;
      const chunk =
        chunks.find(({ facadeModuleId }) => facadeModuleId === id) ??
        chunks.find(({ moduleIds }) => moduleIds.includes(id));
      if (chunk === undefined) throw new Error(`${module} is not in the build`);
      return chunk;
    }),
  );
  for (const chunk of files)
    for (const name of chunk.imports) files.add(chunks.find(({ fileName }) => fileName === name)!);
  return files;
}

/** JavaScript that is fetched for these modules, in thousands of bytes as a CDN compresses them. */
function kilobytes(modules: readonly string[]): number {
  let bytes = 0;
  for (const chunk of filesOf(modules)) {
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

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('VITE_FIREBASE_CONFIG', JSON.stringify({ projectId: 'demo', apiKey: 'key' }));
  const built = (await build({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  vi.unstubAllEnvs();
  chunks = built.output.filter((file): file is Chunk => file.type === 'chunk');
  const start = built.output.find(({ fileName }) => /^assets\/start-.*\.js$/.test(fileName));
  if (start?.type !== 'asset') throw new Error('the build has no start script');
  startScript = String(start.source);
}, 120_000);

describe('the JavaScript of', { timeout: 120_000 }, () => {
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

  it('no file waits for one that waits for it', () => {
    for (const chunk of chunks) {
      const below = new Set(chunk.imports);
      for (const name of below)
        for (const deeper of chunks.find(({ fileName }) => fileName === name)!.imports) below.add(deeper);
      expect([...below], chunk.name).not.toContain(chunk.fileName);
    }
  });

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

describe('before the app is there, the browser is asked for', () => {
  it('the files of the page that a stranger opens, and the event that it shows', () => {
    const page = besideTheApp([...frame, 'src/features/event/public-event.page.tsx']);
    const asked = askedAt('/e/harbour-festival-0a1b2c3d4e5f', false);
    expect(asked.files.sort()).toEqual(page.sort());
    expect(asked.documents).toEqual([
      'https://firestore.googleapis.com/v1/projects/demo/databases/(default)/documents/events/0a1b2c3d4e5f?key=key',
    ]);
  });

  it('all that home consists of for somebody who is signed in, the database last', () => {
    const asked = askedAt('/', true);
    expect(asked.files.at(-1)).toBe(besideTheApp(['src/data/firestore-sdk.ts'])[0]);
    expect(asked.files.sort()).toEqual(besideTheApp([...frame, ...home]).sort());
  });
});
