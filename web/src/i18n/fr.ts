import { applicationFr } from '../features/application/application.fr.ts';
import { eventFr } from '../features/event/event.fr.ts';
import { homeFr } from '../features/home/home.fr.ts';
import { publicOrganizationFr } from '../features/organization/public-organization.fr.ts';
import { uiFr } from '../ui/ui.fr.ts';
import { refusalsFr } from './refusals.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { OpenTexts } from './en.ts';

/** French; see en.ts. */
export const fr: TranslationOf<OpenTexts> = {
  ui: uiFr,
  refusals: refusalsFr,
  home: homeFr,
  event: eventFr,
  application: applicationFr,
  orgPage: publicOrganizationFr,
};
