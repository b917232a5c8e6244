import { createSignInHint } from '../../data/sign-in-hint.ts';

/** Fetches the home page together with that half of it which will be shown, instead of one after the other. */
export async function loadHome() {
  const signedOut = createSignInHint().read() === undefined;
  const [page] = await Promise.all([
    import('./home.page.tsx'),
    signedOut ? import('./welcome.view.tsx') : import('./personal-space.tsx'),
  ]);
  return page;
}
