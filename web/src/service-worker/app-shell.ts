/**
 * Keeps the files of one build on the device, all of them or none, so that the app opens without network and a page
 * that is fetched later fits the one that is open.
 *
 * Only our own static files are answered here. Everything else (Firestore, Auth, functions) goes past the worker
 * unseen: what they say is for one person and one moment, and what is kept of it is kept by data/device-store.ts.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerCodeReader, codeReaderCache, isCodeReader, keepCodeReaders } from './code-reader.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file with its revision. */
  readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
};

const build = self.__WB_MANIFEST;
precacheAndRoute(build.filter((file) => !isCodeReader(addressOf(file))));
cleanupOutdatedCaches();

// The reader of codes is larger than all the rest, and only those who scan need it: see code-reader.ts.
registerRoute(({ url, sameOrigin }) => sameOrigin && isCodeReader(url.pathname), answerCodeReader);
// Where somebody has scanned, the reader of a newer build comes with it: the next time there may be no network.
self.addEventListener('install', (event) => {
  const readers = build.map(addressOf).filter(isCodeReader);
  event.waitUntil(
    caches.has(codeReaderCache).then((scans) => (scans ? keepCodeReaders(readers) : undefined)),
  );
});

function addressOf(file: (typeof build)[number]): string {
  return typeof file === 'string' ? file : file.url;
}

// Every address of the app is the same document. Those of Firebase's own pages (sign-in pop-ups) and of functions are not.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/__\//, /^\/api\//, /^\/unsubscribe/, /^\/calendar\//],
  }),
);

// A new build waits until the person says so: pages of two builds in one tab do not fit together.
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
