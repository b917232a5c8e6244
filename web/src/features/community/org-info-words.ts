import {
  valueOfText,
  textOfValue,
  type ChosenField,
  type OrgField,
  type FieldValue,
  type ValueWords,
} from '@equipage/domain';
import { createResource } from 'solid-js';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { shownValue } from '../../i18n/shown-value.ts';
import { loadPhoneNumbers, ownAccount, phoneCountryOf } from '../account/index.ts';

/** How the reader writes and reads values. Follows the language. */
export interface OrgInfoReader {
  /** See `valueOfText` of the domain. */
  readonly read: (field: OrgField, text: string, before: FieldValue) => ReturnType<typeof valueOfText>;
  /** See `textOfValue` of the domain. */
  readonly text: (field: ChosenField, value: FieldValue) => string;
  /** A value as it is shown: dates and numbers in the reader's form, removed choices marked. */
  readonly show: (field: ChosenField, value: FieldValue) => string;
}

/**
 * The reader of the page.
 *
 * @param withPhones whether numbers without a country's code may come: only then is the library fetched that knows them
 */
export function createOrgInfoReader(withPhones: () => boolean): OrgInfoReader {
  const { t, format } = useI18n();
  const [phones] = createResource(() => withPhones() || undefined, loadPhoneNumbers);
  const terms = createOrgInfoTerms();
  const words = (): ValueWords => ({
    ...terms(),
    phone: (text) =>
      phones.latest?.read(text, phoneCountryOf(ownAccount.row?.address?.country, navigator.language)),
  });
  return {
    read: (field, text, before) => valueOfText(field, text, words(), before),
    text: (field, value) => textOfValue(field, value, words()),
    show: (field, value) => shownOrgInfo({ t, format }, field, value, phones.latest?.show),
  };
}

/** How the reader writes values, telephone numbers aside. Follows the language. */
export function createOrgInfoTerms(): () => Omit<ValueWords, 'phone'> {
  const { t, format } = useI18n();
  return () => ({
    yes: t('orgInfo.yes'),
    no: t('orgInfo.no'),
    // The reader's own forms tell it: "May 3" or "3 May", "1,5" or "1.5".
    monthFirst: !format.plainDate('2026-05-03').startsWith('3'),
    decimalComma: format.number(1.5).includes(','),
  });
}

/** A value as a reader sees it; empty where nothing is noted. */
export function shownOrgInfo(
  { t, format }: Pick<I18n, 't' | 'format'>,
  field: ChosenField,
  value: FieldValue,
  phone: (number: string) => string = (number) => number,
): string {
  return shownValue(format, field, value, {
    yes: t('orgInfo.yes'),
    no: t('orgInfo.no'),
    removed: (label) => t('orgInfo.removedChoice', { label }),
    unknown: t('orgInfo.removedChoiceUnknown'),
    phone,
  });
}
