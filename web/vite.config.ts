import tailwindcss from '@tailwindcss/vite';
import { defineConfig, loadEnv, type Plugin, type ProxyOptions } from 'vite';
import solid from 'vite-plugin-solid';
import { fileGroups } from './file-groups.ts';
import { firstFiles } from './first-files.ts';
import { installableApp } from './installable-app.ts';
import { lucideIcons } from './lucide-icons.ts';

/** Every port of the local stack is counted from this one; the web client sits at the base itself. */
const port = Number(process.env['EQUIPAGE_PORT_BASE'] ?? 5170);

const constants = {
  // Written out even when it is absent: only then the bundler sees a constant and drops the emulator code.
  'import.meta.env.VITE_EMULATORS': JSON.stringify(process.env['VITE_EMULATORS']) ?? 'undefined',
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    tailwindcss(),
    lucideIcons(),
    // A style that never changes would be written into the markup, where the content security policy refuses it.
    solid({ solid: { inlineStyles: false } as object }),
    preloadTextFont(),
    firstFiles(constants),
    installableApp(),
    appCheckKey(),
  ],
  define: constants,
  // 40 kB that nothing of ours calls; the file says why.
  resolve: { alias: { re2js: `${import.meta.dirname}/src/data/absent-re2js.ts` } },
  server: { host: '127.0.0.1', port, strictPort: true, proxy: hostedFunctions() },
  preview: { host: '127.0.0.1', port, strictPort: true },
  build: {
    sourcemap: false,
    // The polyfill serves browsers that Tailwind 4 does not support anyway.
    modulePreload: { polyfill: false },
    // Nothing becomes a data: address, so that the content security policy can stay narrow.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Without the names of their modules: the first file lists all others, and names were a twentieth of it.
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: { groups: fileGroups },
      },
    },
  },
});

/** As with VITE_EMULATORS: written out even when it is absent, so that a client without a key has no code for App Check. */
function appCheckKey(): Plugin {
  const name = 'VITE_APP_CHECK_SITE_KEY';
  return {
    name: 'equipage-app-check-key',
    config: (_config, { mode }) => {
      const key = loadEnv(mode, import.meta.dirname, 'VITE_')[name];
      return { define: { [`import.meta.env.${name}`]: key ? JSON.stringify(key) : 'undefined' } };
    },
  };
}

/**
 * What rewrites of hosting do in production: the page at the end of mails is a function's, and so are a calendar and
 * what the provider of SMS reports to.
 */
function hostedFunctions(): Record<string, ProxyOptions> {
  const { VITE_EMULATORS: emulators, VITE_FIREBASE_CONFIG: config } = process.env;
  if (emulators === undefined || config === undefined) return {};
  const { functions } = JSON.parse(emulators) as { functions: string };
  const { projectId } = JSON.parse(config) as { projectId: string };
  const rewritten = (as: (path: string) => string = (path) => path): ProxyOptions => ({
    target: `http://${functions}`,
    rewrite: (path: string) => `/${projectId}/europe-west1${as(path)}`,
  });
  return {
    '^/unsubscribe(?:\\?|$)': rewritten(),
    '^/sms-report(?:\\?|$)': rewritten((path) => path.replace('/sms-report', '/smsReport')),
    '^/calendar/': rewritten(),
  };
}

/**
 * Lets the browser fetch the text font beside the first script instead of after the style sheet. The heading font
 * is left out: it is larger, and headings read well in the fallback for the moment until it comes.
 */
function preloadTextFont(): Plugin {
  return {
    name: 'equipage-preload-text-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const font = Object.keys(context.bundle ?? {}).find((name) =>
          /atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/.test(name),
        );
        if (font === undefined)
          throw new Error('The text font is not in the build; see src/styles/fonts.css.');
        return [
          {
            tag: 'link',
            injectTo: 'head-prepend',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` },
          },
        ];
      },
    },
  };
}
