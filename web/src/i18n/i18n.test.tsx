import { createComputed, createRoot } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { createI18n, type I18n } from './i18n.tsx';
import { localeOf, resolveLanguage } from './languages.ts';
import { settingsPagesEn } from './settings.en.ts';
import { textParts, type PartDictionary } from './text-parts.ts';
import { testI18n } from '../test-render.tsx';

describe('the language of the reader', () => {
  test('is what was chosen on this device, whatever the browser speaks', () => {
    expect(resolveLanguage('fr', ['en-GB'])).toBe('fr');
  });

  test('is the first language of the browser that we speak', () => {
    expect(resolveLanguage(null, ['de-DE', 'fr-CA', 'en'])).toBe('fr');
  });

  test('is English for somebody whose languages we do not speak', () => {
    expect(resolveLanguage('xx', ['de-DE', 'cs'])).toBe('en');
  });

  test('keeps the region that the browser tells, for dates', () => {
    expect(localeOf('en', ['fr-FR', 'en-US'])).toBe('en-US');
    expect(localeOf('en', ['fr-FR'])).toBe('en-GB');
    expect(localeOf('fr', ['fr-CA'])).toBe('fr-CA');
  });
});

describe('texts', () => {
  test('a name with pattern letters or braces stays as it was written', () => {
    const { t } = testI18n();
    expect(t('ui.accountOf', { name: "$& {{ name }} $'" })).toBe("Account of $& {{ name }} $'");
  });

  test('none, one and many follow the rules of each language', () => {
    const english = testI18n('en');
    const french = testI18n('fr');
    expect([0, 1, 2].map((n) => english.plural('ui.charactersLeft', n))).toEqual([
      '0 characters left',
      '1 character left',
      '2 characters left',
    ]);
    // French counts nothing as one.
    expect([0, 1, 2].map((n) => french.plural('ui.charactersLeft', n))).toEqual([
      '0 caractère restant',
      '1 caractère restant',
      '2 caractères restants',
    ]);
  });

  test('a number in a text has the form of the reader', () => {
    expect(testI18n('en').plural('ui.unread', 1234)).toBe('1,234 unread');
    expect(testI18n('fr').plural('ui.unread', 1_000_000)).toBe('1\u202f000\u202f000 non lus');
  });

  test('a French sign never stands alone at the beginning of a line', () => {
    const { t, plural } = testI18n('fr');
    expect(t('ui.errorText')).toContain('page\u00a0; si');
    expect(plural('ui.formErrors', 2)).not.toMatch(/ [?;:!]/);
    expect(t('ui.noAccessAs', { name: 'a : b' })).toBe('Compte utilisé\u00a0: a : b.');
  });
});

/** For the compiler alone: what must not compile. A line that compiles fails the type check. */
const refused = ({ t, plural }: I18n) => {
  // @ts-expect-error no such text
  t('ui.nonsense');
  // @ts-expect-error the name is missing
  t('ui.accountOf');
  // @ts-expect-error the text has no place for a value
  t('ui.close', { name: 'Ana' });
  // @ts-expect-error not a plural
  plural('ui.close', 2);
};
void refused;

describe('changing the language', () => {
  test('changes texts and formats that are on the screen, also for those who took them apart', async () => {
    const { t, format, language, setLanguage } = testI18n('en');
    expect(await setLanguage('fr')).toBe(true);
    expect([language(), t('ui.close'), format.number(1.5)]).toEqual(['fr', 'Fermer', '1,5']);
  });

  test('fails without a change when the texts cannot be fetched', async () => {
    const i18n = createI18n({
      language: 'en',
      open: en,
      load: () => Promise.reject(new Error('offline')),
      locale: () => 'en-GB',
    });
    expect(await i18n.setLanguage('fr')).toBe(false);
    expect(i18n.language()).toBe('en');
  });

  test('of two changes under way the later one counts, whichever comes first', async () => {
    const waiting = new Map<string, (dictionary: PartDictionary) => void>();
    const i18n = createRoot(() =>
      createI18n({
        language: 'en',
        open: en,
        load: (_, language) => new Promise((resolve) => waiting.set(language, resolve)),
        locale: (language) => language,
      }),
    );
    const first = i18n.setLanguage('fr');
    const second = i18n.setLanguage('en');
    waiting.get('en')!(en);
    await second;
    waiting.get('fr')!(fr);
    await first;
    expect(i18n.language()).toBe('en');
  });

  test('takes the parts along that were wanted', async () => {
    const i18n = createI18n({
      language: 'en',
      open: en,
      load: (part, language) => textParts[part][language](),
      locale: (language) => language,
    });
    await i18n.want('inside');
    await i18n.want('settings');
    expect([i18n.t('settings.title'), i18n.t('conversation.messages')]).toEqual([
      'Account settings',
      'Messages',
    ]);
    await i18n.setLanguage('fr');
    expect([i18n.t('settings.title'), i18n.t('conversation.messages')]).toEqual([
      'Paramètres du compte',
      'Messages',
    ]);
  });

  test('gives a part in the language that was chosen while it came', async () => {
    let arrive!: (dictionary: PartDictionary) => void;
    const i18n = createI18n({
      language: 'en',
      open: en,
      load: (part, language) =>
        language === 'fr' ? textParts[part].fr() : new Promise((resolve) => (arrive = resolve)),
      locale: (language) => language,
    });
    const loading = i18n.want('settings');
    await i18n.setLanguage('fr');
    arrive(settingsPagesEn);
    await loading;
    expect(i18n.t('settings.title')).toBe('Paramètres du compte');
  });

  test('says nothing to those who follow the language when a part of the same one comes', async () => {
    const heard: string[] = [];
    await createRoot(async (dispose) => {
      const i18n = createI18n({
        language: 'en',
        open: en,
        load: (part, language) => textParts[part][language](),
        locale: (language) => language,
      });
      createComputed(() => heard.push(i18n.language()));
      await i18n.want('inside');
      await i18n.setLanguage('fr');
      dispose();
    });
    expect(heard).toEqual(['en', 'fr']);
  });
});
