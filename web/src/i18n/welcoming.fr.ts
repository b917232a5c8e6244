import { welcomeFr } from '../features/home/welcome.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { WelcomingTexts } from './welcoming.en.ts';

/** French; see welcoming.en.ts. */
export const welcomingFr: TranslationOf<WelcomingTexts> = { welcome: welcomeFr };
