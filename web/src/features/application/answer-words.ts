import type { FieldValue, FormQuestion, ValueWords } from '@equipage/domain';
import { createResource } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { shownValue } from '../../i18n/shown-value.ts';
import { loadPhoneNumbers, ownAccount, phoneCountryOf } from '../account/index.ts';

/** How the reader writes and reads answers. Follows the language. */
export interface AnswerWords {
  readonly words: () => ValueWords;
  /** An answer as it is shown; empty where there is none. */
  readonly show: (question: Pick<FormQuestion, 'type' | 'choices'>, value: FieldValue) => string;
}

/** @param withPhones whether numbers without a country's code may come: only then is the library fetched */
export function createAnswerWords(withPhones: () => boolean): AnswerWords {
  const { t, format } = useI18n();
  const [phones] = createResource(() => withPhones() || undefined, loadPhoneNumbers);
  return {
    words: () => ({
      yes: t('registration.yes'),
      no: t('registration.no'),
      // The reader's own forms tell it: "May 3" or "3 May", "1,5" or "1.5".
      monthFirst: !format.plainDate('2026-05-03').startsWith('3'),
      decimalComma: format.number(1.5).includes(','),
      phone: (text) =>
        phones.latest?.read(text, phoneCountryOf(ownAccount.row?.address?.country, navigator.language)),
    }),
    show: (question, value) =>
      shownValue(format, question, value, {
        yes: t('registration.yes'),
        no: t('registration.no'),
        removed: (label) => t('registration.removed', { label }),
        unknown: t('registration.unknown'),
        phone: phones.latest?.show,
      }),
  };
}
