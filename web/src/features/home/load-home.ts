import { createSignInHint } from '../../data/sign-in-hint.ts';
import { withTexts } from '../../i18n/start-i18n.ts';

/** Fetches the home page together with that half of it which will be shown, instead of one after the other. */
export async function loadHome() {
  const signedOut = createSignInHint().read() === undefined;
  const [page] = await Promise.all([
    import('./home.page.tsx'),
    signedOut ? loadWelcome() : loadPersonalSpace(),
  ]);
  return page;
}

/** The half for strangers, with its texts. */
export const loadWelcome = () => withTexts(import('./welcome.view.tsx'), 'welcoming', 'personal');

/** The half for signed-in people, with its texts. */
export const loadPersonalSpace = () => withTexts(import('./personal-space.tsx'), 'inside', 'personal');
