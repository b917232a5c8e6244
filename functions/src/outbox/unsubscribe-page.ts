import { createHash } from 'node:crypto';
import type { ChosenKind, Language } from '@equipage/domain';
import { escapeHtml } from '../mails/letter.ts';

export type PageState =
  | { readonly is: 'asking' | 'ended'; readonly kind: ChosenKind }
  /** The address is not one of ours, or was changed on the way. */
  | { readonly is: 'wrong' };

interface PageWords {
  readonly kinds: Record<ChosenKind, string>;
  readonly asking: string;
  readonly askingText: (kind: string) => string;
  readonly button: string;
  readonly ended: string;
  readonly endedText: (kind: string) => string;
  readonly wrong: string;
  readonly wrongText: string;
  readonly settings: string;
}

const words: Record<Language, PageWords> = {
  en: {
    kinds: {
      message: 'new messages',
      decision: 'decisions on your applications',
      schedule: 'changes of your schedule',
      reminder: 'reminders',
      news: 'news',
    },
    asking: 'No more of these mails?',
    askingText: (kind) => `You will get no more mails about ${kind}. Nothing else changes.`,
    button: 'End these mails',
    ended: 'Done',
    endedText: (kind) => `You get no more mails about ${kind}.`,
    wrong: 'This link does not work',
    wrongText: 'It is incomplete or was changed. You can choose your notices in your account.',
    settings: 'Choose notices in my account',
  },
  fr: {
    kinds: {
      message: 'les nouveaux messages',
      decision: 'les réponses à vos candidatures',
      schedule: 'les changements de votre planning',
      reminder: 'les rappels',
      news: 'les actualités',
    },
    asking: 'Ne plus recevoir ces e-mails\u00a0?',
    askingText: (kind) => `Vous ne recevrez plus d’e-mails sur ${kind}. Rien d’autre ne change.`,
    button: 'Arrêter ces e-mails',
    ended: 'C’est fait',
    endedText: (kind) => `Vous ne recevez plus d’e-mails sur ${kind}.`,
    wrong: 'Ce lien ne fonctionne pas',
    wrongText: 'Il est incomplet ou a été modifié. Vous pouvez choisir vos notifications dans votre compte.',
    settings: 'Choisir mes notifications dans mon compte',
  },
};

/** The product's tokens, in light and dark. */
const style = `
:root{color-scheme:light dark;--paper:#FAF7F0;--ink:#12221C;--field:#0B6E4F;--on:#FFFFFF}
@media (prefers-color-scheme:dark){:root{--paper:#0F1714;--ink:#F2EFE6;--field:#5CC79F;--on:#0F1714}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 'Segoe UI',Helvetica,Arial,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1rem}
h1{font-size:1.5rem;line-height:1.25}
button{min-height:44px;padding:.6rem 1.25rem;border:0;border-radius:8px;background:var(--field);color:var(--on);font:inherit;font-weight:700;cursor:pointer}
a{color:var(--field)}`;

/** Names the one style sheet that the page may use; no script, no picture, no other site, and no frame around it. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that works in any browser, without the app. The form posts to the address that it was opened with. */
export function unsubscribePage(language: Language, state: PageState): string {
  const texts = words[language];
  const kind = state.is === 'wrong' ? '' : texts.kinds[state.kind];
  const [title, text] = {
    asking: [texts.asking, texts.askingText(kind)] as const,
    ended: [texts.ended, texts.endedText(kind)] as const,
    wrong: [texts.wrong, texts.wrongText] as const,
  }[state.is];
  const next =
    state.is === 'asking'
      ? `<form method="post"><button type="submit">${escapeHtml(texts.button)}</button></form>`
      : `<p><a href="/account">${escapeHtml(texts.settings)}</a></p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Equipage</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
${next}
</main>
</body>
</html>
`;
}
