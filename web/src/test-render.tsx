import type { Language } from '@equipage/domain';
import { MemoryRouter } from '@solidjs/router';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { createI18n, I18nProvider, type I18n } from './i18n/i18n.tsx';
import { textParts, type PartDictionary } from './i18n/text-parts.ts';
import { createFrame, FrameProvider } from './ui/frame/frame.tsx';

const texts = { en: await allTexts('en'), fr: await allTexts('fr') };

/** All parts as one that is there from the start, because a test of a view awaits nothing. */
async function allTexts(language: Language): Promise<PartDictionary<'open'>> {
  const parts = await Promise.all(Object.values(textParts).map((part) => part[language]()));
  return Object.assign({}, ...parts) as PartDictionary<'open'>;
}

/** Texts and formats as in the browser, with both dictionaries at hand and European forms. */
export function testI18n(language: Language = 'en'): I18n {
  return createI18n({
    language,
    open: texts[language],
    load: (_, next) => Promise.resolve(texts[next]),
    locale: (next) => (next === 'fr' ? 'fr-FR' : 'en-GB'),
  });
}

/** Draws a view inside of what every view has around it: texts, a router and the frame that it names itself to. */
export function renderView(view: () => JSX.Element, language: Language = 'en') {
  const i18n = testI18n(language);
  const rendered = render(() => (
    <I18nProvider value={i18n}>
      <FrameProvider value={createFrame('/')}>
        <MemoryRouter root={() => <>{view()}</>}>{[{ path: '*' }]}</MemoryRouter>
      </FrameProvider>
    </I18nProvider>
  ));
  return { ...rendered, i18n };
}

/** Puts a text into the field with this label, as pasting does. (Typing key by key costs a test seconds.) */
export function fill(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label, { exact: true }), { target: { value } });
}
