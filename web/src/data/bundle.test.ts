// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';

type Chunk = Rolldown.OutputChunk;

const here = fileURLToPath(new URL('.', import.meta.url));

/** The product's own build, of a page that uses these files of the data layer. */
async function bundle(files: readonly string[], emulators: string | undefined): Promise<Chunk[]> {
  vi.stubEnv('VITE_EMULATORS', emulators);
  const uses = files.map((file, index) => `import * as used${index} from '${here}${file}';`);
  const page = `${uses.join('\n')}\nwindow.page = [${files.map((_, index) => `used${index}`).join()}];`;
  const built = (await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    logLevel: 'silent',
    plugins: [
      {
        name: 'a page',
        resolveId: (id) => (id === 'virtual:page' ? id : undefined),
        load: (id) => (id === 'virtual:page' ? page : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'virtual:page' } },
  })) as Rolldown.RolldownOutput;
  vi.unstubAllEnvs();
  return built.output.filter((file): file is Chunk => file.type === 'chunk');
}

/** A chunk with all that comes with it, as the browser loads it. */
function withImports(chunks: readonly Chunk[], start: (chunk: Chunk) => boolean): Chunk[] {
  const loaded = new Set(chunks.filter(start));
  for (const chunk of loaded) {
    for (const name of chunk.imports) loaded.add(chunks.find(({ fileName }) => fileName === name)!);
  }
  return [...loaded];
}

const sdkChunk = (name: string) => (chunk: Chunk) =>
  chunk.moduleIds.some((id) => id.endsWith(`data/${name}-sdk.ts`));
const modulesOf = (chunks: readonly Chunk[]) => chunks.flatMap(({ moduleIds }) => moduleIds);
const sdkModules = (chunks: readonly Chunk[], name = '') =>
  modulesOf(chunks).filter((id) => id.includes(`@firebase/${name}`));
const kilobytes = (chunks: readonly Chunk[]) =>
  brotliCompressSync(chunks.map(({ code }) => code).join('')).length / 1000;

/** Words of the SDK that stand only in the functions which connect it to an emulator. */
const emulatorWords = [/Running in emulator mode/, /connectFirestoreEmulator/, /127\.0\.0\.1:51/];

const everything = ['session.ts', 'live.ts', 'read.ts', 'write.ts', 'call.ts', 'public-read.ts', 'unsent.ts'];

describe('the production build', { timeout: 60_000 }, () => {
  let chunks: Chunk[] = [];
  beforeAll(async () => {
    chunks = await bundle(everything, undefined);
  }, 60_000);

  it('gives a stranger no SDK with the page', () => {
    const first = withImports(chunks, ({ isEntry }) => isEntry);
    expect(sdkModules(first)).toEqual([]);
    expect(modulesOf(first).some((id) => id.endsWith('data/live.ts'))).toBe(true);
  });

  it('gives a sign-in form auth without Firestore, and a call functions without either', () => {
    const auth = withImports(chunks, sdkChunk('auth'));
    expect(sdkModules(auth, 'auth')).not.toEqual([]);
    expect(sdkModules(auth, 'firestore')).toEqual([]);
    const functions = withImports(chunks, sdkChunk('functions'));
    expect(sdkModules(functions, 'functions')).not.toEqual([]);
    expect([...sdkModules(functions, 'firestore'), ...sdkModules(functions, 'auth/')]).toEqual([]);
  });

  it('holds no emulator code, which the build for the local stack does', async () => {
    const code = chunks.map((chunk) => chunk.code).join('\n');
    const hosts = { auth: '127.0.0.1:5174', firestore: '127.0.0.1:5172', functions: '127.0.0.1:5171' };
    const local = (await bundle(everything, JSON.stringify(hosts))).map((chunk) => chunk.code).join('\n');
    for (const word of emulatorWords) {
      expect(code).not.toMatch(word);
      expect(local).toMatch(word);
    }
  });

  it('leaves out the pattern engine of the pipelines, and the Firestore chunk stays below 80 kB', () => {
    expect(modulesOf(chunks).filter((id) => id.includes('re2js/'))).toEqual([]);
    expect(kilobytes(chunks.filter(sdkChunk('firestore')))).toBeLessThan(80);
  });
});
