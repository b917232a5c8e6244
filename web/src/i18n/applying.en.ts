import { registrationEn } from '../features/application/registration.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of answering a registration form. See text-parts.ts. */
export const applyingEn = { registration: registrationEn } as const satisfies Texts;

export type ApplyingTexts = typeof applyingEn;
