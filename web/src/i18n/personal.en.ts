import { applicationEn } from '../features/application/application.en.ts';
import type { Texts } from './dictionary.ts';
import { refusalsEn } from './refusals.en.ts';

/** The English texts of what a person does, wherever she does it: her applications, and why something is refused. */
export const personalEn = {
  refusals: refusalsEn,
  application: applicationEn,
} as const satisfies Texts;

export type PersonalTexts = typeof personalEn;
