import { applicationFr } from '../features/application/application.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { PersonalTexts } from './personal.en.ts';
import { refusalsFr } from './refusals.fr.ts';

/** French; see personal.en.ts. */
export const personalFr: TranslationOf<PersonalTexts> = {
  refusals: refusalsFr,
  application: applicationFr,
};
