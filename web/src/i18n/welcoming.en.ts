import { welcomeEn } from '../features/home/welcome.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of the first page for strangers. See text-parts.ts. */
export const welcomingEn = { welcome: welcomeEn } as const satisfies Texts;

export type WelcomingTexts = typeof welcomingEn;
