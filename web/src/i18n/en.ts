import { eventEn } from '../features/event/event.en.ts';
import { publicOrganizationEn } from '../features/organization/public-organization.en.ts';
import { uiEn } from '../ui/ui.en.ts';
import type { Texts } from './dictionary.ts';

/**
 * The English texts of every page that a stranger can open: one chunk, loaded with the language before the first paint.
 * English sets the shape for the other languages. What only signed-in people see comes in other parts, see text-parts.ts.
 */
export const en = {
  ui: uiEn,
  event: eventEn,
  orgPage: publicOrganizationEn,
} as const satisfies Texts;

export type OpenTexts = typeof en;
