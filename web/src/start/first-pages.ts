/**
 * Where visits begin: the pages that links, posters and the icon on a phone open. For these, start.ts asks for all files
 * at once; for others, for those of everybody who is signed in. Read by first-files.ts in the build, not by the browser.
 */
import { paths } from '@equipage/domain';
import { patterns } from '../addresses.ts';
import type { TextPart } from '../i18n/text-parts.ts';

/** What a page consists of. The order is that in which it is asked for. */
export interface Need {
  /** Paths in src. What they import comes with them. */
  readonly modules: readonly string[];
  readonly texts: readonly TextPart[];
}

export interface FirstPage {
  readonly pattern: string;
  readonly signedOut: Need;
  /** Beside what {@link signedIn} lists. */
  readonly signedIn: Need;
  /** The public document that the page shows, with `{id}` for the id at the end of its address. */
  readonly document?: string;
}

/** Every page, whoever opens it. The app itself is named in index.html. */
export const everybody: Need = { modules: [], texts: ['open'] };

/** Every page of somebody who is signed in. */
export const signedIn: Need = {
  modules: ['data/session.ts', 'signed-in.tsx', 'data/auth-sdk.ts'],
  texts: ['inside', 'personal'],
};

/** What fetches the data of a signed-in person. Large, and the page around the data is drawn without it. */
export const signedInData: Need = { modules: ['data/firestore-sdk.ts'], texts: [] };

const nothing: Need = { modules: [], texts: [] };

function forAll(pattern: string, modules: readonly string[], texts: readonly TextPart[] = []): FirstPage {
  return { pattern, signedOut: { modules, texts }, signedIn: { modules, texts } };
}

export const firstPages: readonly FirstPage[] = [
  {
    pattern: patterns.home,
    signedOut: {
      modules: ['features/home/home.page.tsx', 'features/home/welcome.view.tsx'],
      texts: ['welcoming', 'personal'],
    },
    signedIn: { modules: ['features/home/home.page.tsx', 'features/home/personal-space.tsx'], texts: [] },
  },
  {
    ...forAll(patterns.publicEvent, ['features/event/public-event.page.tsx']),
    document: paths.event('{id}'),
  },
  forAll(patterns.publicOrganization, ['features/organization/public-organization.page.tsx']),
  forAll(patterns.join, ['features/community/join.page.tsx'], ['joining', 'personal']),
  {
    pattern: patterns.signIn,
    signedOut: { modules: ['features/account/sign-in.page.tsx'], texts: ['account', 'personal'] },
    signedIn: nothing,
  },
  {
    pattern: patterns.signUp,
    signedOut: { modules: ['features/account/sign-up.page.tsx'], texts: ['account', 'personal'] },
    signedIn: nothing,
  },
];
