/**
 * Shows notices that come while no page is open. What they say was written by our functions, in the language of the
 * account; a click leads to the page that they are about, in a window that is open already if there is one.
 */
import { readPush } from './read-push.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('push', (event) => {
  const { title, body, link, tag } = readPush(event.data, self.location.origin);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      icon: '/icons/any-192.png',
      data: { link },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { link } = event.notification.data as { link: string };
  event.waitUntil(show(link));
});

async function show(path: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [page] = pages;
  if (page === undefined) {
    await self.clients.openWindow(path);
    return;
  }
  await page.focus();
  // A page of another build is not controlled by this worker and cannot be led anywhere.
  await page.navigate(path).catch(() => self.clients.openWindow(path));
}
