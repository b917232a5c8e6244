import { eventFr } from '../features/event/event.fr.ts';
import { publicOrganizationFr } from '../features/organization/public-organization.fr.ts';
import { uiFr } from '../ui/ui.fr.ts';
import type { TranslationOf } from './dictionary.ts';
import type { OpenTexts } from './en.ts';

/** French; see en.ts. */
export const fr: TranslationOf<OpenTexts> = {
  ui: uiFr,
  event: eventFr,
  orgPage: publicOrganizationFr,
};
