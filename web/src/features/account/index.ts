/** What the rest of the app may use of accounts. */
export { Guard } from './guard.tsx';
export { createLanguageSync } from './language-sync.ts';
export { createLoginSettling } from './login-settling.ts';
export { ownAccount } from './own-account.ts';
export { loadPhoneNumbers, phoneCountryOf } from '../../i18n/phone-numbers.ts';
