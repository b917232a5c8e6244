import { accountEn } from '../features/account/account.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of signing up and in; settings ask some of the same things again. See text-parts.ts. */
export const accountPagesEn = { account: accountEn } as const satisfies Texts;

export type AccountTexts = typeof accountPagesEn;
