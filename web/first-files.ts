import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, runnerImport, type Plugin, type Rolldown, type UserConfig } from 'vite';
import type { FirstFiles } from './src/start/early-links.ts';
import type { Need } from './src/start/first-pages.ts';

const root = import.meta.dirname;
const tagOfTheme = '<script src="/theme.js"></script>';
const languages = ['en', 'fr'] as const;

/**
 * Puts src/start/start.ts into the built page, behind public/theme.js and in its place, together with the files that the
 * pages of first-pages.ts are in.
 * @param define the constants of the build, which the script needs as well
 */
export function firstFiles(define: UserConfig['define']): Plugin {
  return {
    name: 'equipage-first-files',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      // Tests of the bundle build other things too.
      if (page?.type !== 'asset') return;
      const source = `${readFileSync(`${root}/public/theme.js`, 'utf8')}${await startScript(await tableOf(bundle), define)}`;
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/start-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
      const html = String(page.source);
      if (!html.includes(tagOfTheme)) throw new Error('index.html no longer names theme.js as it did.');
      page.source = html.replace(tagOfTheme, `<script src="/${fileName}"></script>`);
    },
  };
}

async function tableOf(bundle: Rolldown.OutputBundle): Promise<FirstFiles> {
  const { module } = await runnerImport<typeof import('./src/start/first-pages.ts')>(
    `${root}/src/start/first-pages.ts`,
    { configFile: false, root, logLevel: 'silent' },
  );
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  // What index.html itself asks for.
  const app = new Set(closure(chunks, [chunkOf(chunks, 'main.tsx')]));
  const files: string[] = [];

  function numbersOf({ modules, texts }: Need, language: (typeof languages)[number]): number[] {
    const sources = [
      ...texts.map((part) => (part === 'open' ? `i18n/${language}.ts` : `i18n/${part}.${language}.ts`)),
      ...modules,
    ];
    const needed = sources.flatMap((source) => closure(chunks, [chunkOf(chunks, source)]));
    return [...new Set(needed)]
      .filter((chunk) => !app.has(chunk))
      .map(({ fileName }) => {
        const address = `/${fileName}`;
        if (!files.includes(address)) files.push(address);
        return files.indexOf(address);
      });
  }
  const byLanguage = (need: Need) => ({ en: numbersOf(need, 'en'), fr: numbersOf(need, 'fr') });

  return {
    everybody: byLanguage(module.everybody),
    signedIn: byLanguage(module.signedIn),
    signedInData: byLanguage(module.signedInData),
    pages: module.firstPages.map(({ pattern, signedOut, signedIn, document }) => ({
      form: `^${pattern.replace(/:[^/]+/g, '[^/]+')}/?$`,
      signedOut: byLanguage(signedOut),
      signedIn: byLanguage(signedIn),
      ...(document !== undefined && { document }),
    })),
    files,
  };
}

/** The file that an import of the module asks for: one of its own may lead to where the module is. */
function chunkOf(chunks: readonly Rolldown.OutputChunk[], source: string): Rolldown.OutputChunk {
  const id = `${root}/src/${source}`;
  const chunk =
    chunks.find(({ facadeModuleId }) => facadeModuleId === id) ??
    chunks.find(({ moduleIds }) => moduleIds.includes(id));
  if (chunk === undefined)
    throw new Error(`src/start/first-pages.ts names ${source}, which is not in the build.`);
  return chunk;
}

/** Files with all that they import, those that begin first. */
function closure(
  chunks: readonly Rolldown.OutputChunk[],
  beginning: readonly Rolldown.OutputChunk[],
): Rolldown.OutputChunk[] {
  const found = new Set(beginning);
  for (const chunk of found)
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name);
      if (imported !== undefined) found.add(imported);
    }
  return [...found];
}

/** A script that stands alone: no module, since modules wait until the document is read. */
async function startScript(table: FirstFiles, define: UserConfig['define']): Promise<string> {
  const name = 'virtual:first-files';
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: define ?? {},
    plugins: [
      {
        name: 'equipage-first-files-table',
        resolveId: (id) => (id === name ? `\0${name}` : undefined),
        load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(table)};` : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: `${root}/src/start/start.ts`, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const [script] = built.output;
  return script.code;
}
