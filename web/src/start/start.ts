/**
 * Runs before the first paint and before the app, from a file of its own because the policy allows nothing inline. It
 * asks for what the page at hand will need while the app is still on its way: its files, its public document, and the
 * connections of somebody who is signed in. Otherwise each would be asked for when the one before has come, and on a
 * phone every such step takes a sixth of a second and more.
 *
 * It only asks: whoever needs a file imports it and finds it fetched. The build puts public/theme.js in front of it; in
 * development there is that alone.
 */
import table from 'virtual:first-files';
import { authOrigin, firestoreOrigin, publicAddress } from '../data/public-address.ts';
import { createSignInHint } from '../data/sign-in-hint.ts';
import { resolveLanguage, storedLanguage } from '../i18n/languages.ts';
import { earlyLinks } from './early-links.ts';

const signedIn = createSignInHint().read() === 'in';
const {
  files,
  later,
  document: publicDocument,
} = earlyLinks(table, {
  path: location.pathname,
  language: resolveLanguage(storedLanguage(), navigator.languages),
  signedIn,
});

if (publicDocument !== undefined) {
  ask({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: publicAddress(`/${publicDocument}`) });
}
for (const href of files) ask({ rel: 'modulepreload', crossOrigin: '', href });
if (signedIn) {
  ask({ rel: 'preconnect', crossOrigin: 'anonymous', href: authOrigin() });
  // With cookies, as the SDK opens its channel: connections with and without are kept apart.
  ask({ rel: 'preconnect', href: firestoreOrigin() });
}
for (const href of later) ask({ rel: 'modulepreload', crossOrigin: '', fetchPriority: 'low', href });

function ask(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), link));
}
