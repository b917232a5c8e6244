import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { I18nProvider } from './i18n/i18n.tsx';
import { startI18n } from './i18n/start-i18n.ts';
import { preloadPage } from './routes.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has lost its #app.');

preloadPage(location.pathname);

try {
  const i18n = await startI18n();
  // A breath between two pieces of work: a slow phone is not deaf for the length of both.
  await new Promise((next) => setTimeout(next));
  // Until here the page showed the logo that stands in index.html.
  root.textContent = '';
  render(
    () => (
      <I18nProvider value={i18n}>
        <App />
      </I18nProvider>
    ),
    root,
  );
} catch (fault) {
  console.error(fault);
  root.append(startFailure());
}

/** Said in both languages, because the texts are what could not be loaded. */
function startFailure(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'mx-auto grid max-w-page gap-4 px-4 py-8 tablet:px-8';
  const texts = [
    ['en', 'Equipage could not be loaded. Check the connection and reload the page.'],
    ['fr', 'Equipage n’a pas pu être chargé. Vérifiez la connexion et rechargez la page.'],
  ] as const;
  for (const [lang, text] of texts) {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = text;
    box.append(line);
  }
  const button = document.createElement('button');
  button.className = 'min-h-11 w-fit rounded-control bg-primary px-5 font-semibold text-on-primary';
  button.textContent = 'Reload · Recharger';
  button.addEventListener('click', () => location.reload());
  box.append(button);
  return box;
}
