import type { Language } from '@equipage/domain';
import type { AccountTexts } from './account.en.ts';
import type { ApplyingTexts } from './applying.en.ts';
import type { TranslationOf } from './dictionary.ts';
import type { OpenTexts } from './en.ts';
import type { InsideTexts } from './inside.en.ts';
import type { JoiningTexts } from './joining.en.ts';
import type { OrganizingTexts } from './organizing.en.ts';
import type { PersonalTexts } from './personal.en.ts';
import type { SettingsTexts } from './settings.en.ts';
import type { ShiftsTexts } from './shifts.en.ts';
import type { WelcomingTexts } from './welcoming.en.ts';

/**
 * Texts come in parts, one file for each part and language, so that a page brings the words that it says and not those
 * of the whole product:
 * - `open`: what a stranger can see of events and organizations; there before the first paint.
 * - `welcoming`: the first page for strangers.
 * - `personal`: what a person does, with or without an account yet, and why something is refused.
 * - `account`: signing up and in, and what settings ask again.
 * - `inside`: what every signed-in person has around her.
 * - `settings`: account settings and privacy.
 * - `organizing`: the spaces of organizations and events.
 * - `shifts`: a person's own shifts.
 * - `applying`: answering the form of an event.
 * - `joining`: the pages that links into a community open.
 *
 * A feature adds itself to one part, in both languages, with one import and one line; a root key stands in one part
 * only. routes.tsx says which pages bring which parts.
 */
export interface TextParts {
  readonly open: OpenTexts;
  readonly welcoming: WelcomingTexts;
  readonly personal: PersonalTexts;
  readonly account: AccountTexts;
  readonly inside: InsideTexts;
  readonly settings: SettingsTexts;
  readonly organizing: OrganizingTexts;
  readonly joining: JoiningTexts;
  readonly shifts: ShiftsTexts;
  readonly applying: ApplyingTexts;
}

export type TextPart = keyof TextParts;

/** Every text there is, whatever part it comes with. */
export type AllTexts = OpenTexts &
  WelcomingTexts &
  PersonalTexts &
  AccountTexts &
  InsideTexts &
  SettingsTexts &
  OrganizingTexts &
  JoiningTexts &
  ShiftsTexts &
  ApplyingTexts;

export type PartDictionary<Part extends TextPart = TextPart> = TranslationOf<TextParts[Part]>;

/** Fetches a part; the browser keeps what was fetched once. */
export const textParts: {
  readonly [Part in TextPart]: Readonly<Record<Language, () => Promise<PartDictionary<Part>>>>;
} = {
  open: {
    en: () => import('./en.ts').then((module) => module.en),
    fr: () => import('./fr.ts').then((module) => module.fr),
  },
  welcoming: {
    en: () => import('./welcoming.en.ts').then((module) => module.welcomingEn),
    fr: () => import('./welcoming.fr.ts').then((module) => module.welcomingFr),
  },
  personal: {
    en: () => import('./personal.en.ts').then((module) => module.personalEn),
    fr: () => import('./personal.fr.ts').then((module) => module.personalFr),
  },
  account: {
    en: () => import('./account.en.ts').then((module) => module.accountPagesEn),
    fr: () => import('./account.fr.ts').then((module) => module.accountPagesFr),
  },
  inside: {
    en: () => import('./inside.en.ts').then((module) => module.insideEn),
    fr: () => import('./inside.fr.ts').then((module) => module.insideFr),
  },
  settings: {
    en: () => import('./settings.en.ts').then((module) => module.settingsPagesEn),
    fr: () => import('./settings.fr.ts').then((module) => module.settingsPagesFr),
  },
  organizing: {
    en: () => import('./organizing.en.ts').then((module) => module.organizingEn),
    fr: () => import('./organizing.fr.ts').then((module) => module.organizingFr),
  },
  applying: {
    en: () => import('./applying.en.ts').then((module) => module.applyingEn),
    fr: () => import('./applying.fr.ts').then((module) => module.applyingFr),
  },
  joining: {
    en: () => import('./joining.en.ts').then((module) => module.joiningEn),
    fr: () => import('./joining.fr.ts').then((module) => module.joiningFr),
  },
  shifts: {
    en: () => import('./shifts.en.ts').then((module) => module.shiftsEn),
    fr: () => import('./shifts.fr.ts').then((module) => module.shiftsFr),
  },
};
