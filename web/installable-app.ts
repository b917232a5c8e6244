import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * Makes the build an app that can be installed: the web app manifest, and the service worker of src/service-worker with
 * the list of the files that it keeps. In development there is neither: what is edited must be what is seen.
 */
export function installableApp(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'service-worker.ts',
    // Pages register it themselves, late and for the signed in only; see follow-builds.ts.
    injectRegister: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,woff2,svg,wasm}'],
      // For documents and mails, and for development.
      globIgnores: ['logo.svg', 'theme.js'],
      // Their names say what is in them.
      dontCacheBustURLsMatching: /^assets\//,
      rollupFormat: 'iife',
    },
    integration: {
      // A build that is only looked at, in tests, leaves no worker behind.
      configureOptions(vite, options) {
        if (!vite.build.write) options.disable = true;
      },
      configureCustomSWViteBuild(build) {
        build.logLevel = 'warn';
      },
    },
    // Read by the system when the app is installed, not by its pages.
    includeManifestIcons: false,
    manifest: {
      id: '/',
      name: 'Equipage',
      short_name: 'Equipage',
      description: 'Where the people behind an event find each other.',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#faf7f0',
      theme_color: '#0b6e4f',
      categories: ['events', 'social', 'productivity'],
      icons: [
        { src: '/icons/any-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/any-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
      shortcuts: [
        { name: 'My code', url: '/code' },
        { name: 'Messages', url: '/messages' },
      ],
    },
  });
}
