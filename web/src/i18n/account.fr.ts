import { accountFr } from '../features/account/account.fr.ts';
import type { AccountTexts } from './account.en.ts';
import type { TranslationOf } from './dictionary.ts';

/** French; see account.en.ts. */
export const accountPagesFr: TranslationOf<AccountTexts> = { account: accountFr };
