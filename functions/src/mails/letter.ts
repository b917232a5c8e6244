import type { Language } from '@equipage/domain';

/**
 * A mail before it has a form: plain text in a few kinds of parts. Both forms, HTML and text, are made of the same
 * parts, so they say the same, and no part can hold markup.
 */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly heading: string;
  readonly parts: readonly Part[];
  /** Where its reader ends mails of this kind; named at the end. None for service mails. */
  readonly unsubscribeLink?: string | undefined;
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** The one thing to do; at most one in a letter. */
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  /** Said more quietly, at the end. */
  | { readonly kind: 'note'; readonly text: string };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sentences of the frame, the same in every mail. */
const frame: Record<Language, { orOpen: string; from: (origin: string) => string; stop: string }> = {
  en: {
    orOpen: 'Or open this address:',
    from: (origin) => `Sent by Equipage, where volunteers and organizers find each other: ${origin}`,
    stop: 'No more mails of this kind',
  },
  fr: {
    orOpen: 'Ou ouvrez cette adresse\u00a0:',
    from: (origin) => `Envoyé par Equipage, où bénévoles et organisateurs se retrouvent\u00a0: ${origin}`,
    stop: 'Ne plus recevoir ce type d’e-mails',
  },
};

/** Both forms of a letter. `webOrigin` is named at its end. */
export function render(letter: Letter, webOrigin: string): RenderedLetter {
  return {
    subject: letter.subject,
    text: asText(letter, webOrigin),
    html: asHtml(letter, webOrigin),
  };
}

function asText({ heading, parts, language, unsubscribeLink }: Letter, webOrigin: string): string {
  const blocks = parts.map((part) => {
    switch (part.kind) {
      case 'text':
      case 'note':
        return part.text;
      case 'facts':
        return part.facts.map(({ label, value }) => `${label}${colon[language]}${value}`).join('\n');
      case 'action':
        return `${part.label}${colon[language]}\n${part.url}`;
    }
  });
  const stop =
    unsubscribeLink === undefined ? '' : `\n${frame[language].stop}${colon[language]}\n${unsubscribeLink}`;
  return [heading, ...blocks, `-- \n${frame[language].from(webOrigin)}${stop}`, ''].join('\n\n');
}

/** French puts a space before it, one that does not break. */
const colon: Record<Language, string> = { en: ': ', fr: '\u00a0: ' };

/** The product's tokens in light; mail programs know neither custom properties nor our fonts. */
const paper = '#FAF7F0';
const ink = '#12221C';
const quiet = '#4B5A53';
const hairline = '#E2DCCE';
const field = '#0B6E4F';
const marigold = '#F2A51F';
const headingFont = "'Bricolage Grotesque', 'Avenir Next', 'Segoe UI', Helvetica, Arial, sans-serif";
const textFont =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Helvetica, Arial, sans-serif";

/**
 * One column, tables and inline styles, as mail programs want it: they drop style sheets and know no modern layout. Any
 * text direction works, since every text stands in an element with `dir="auto"`.
 */
function asHtml(
  { language, subject, preheader, heading, parts, unsubscribeLink }: Letter,
  webOrigin: string,
): string {
  const rows = parts.map((part) => htmlPart(part, language)).join('\n');
  const stop =
    unsubscribeLink === undefined
      ? ''
      : `<br><a href="${escapeHtml(unsubscribeLink)}" style="color:${quiet};">${frame[language].stop}</a>`;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${paper};color:${ink};-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${escapeHtml(preheader)}${'&#847;&zwnj;&nbsp;'.repeat(40)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${paper};">
<tr><td align="center" style="padding:32px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
<tr><td style="padding:0 8px 16px 8px;font-family:${headingFont};font-size:20px;font-weight:700;color:${field};">
<span style="display:inline-block;padding-bottom:4px;border-bottom:3px solid ${marigold};">Equipage</span>
</td></tr>
<tr><td style="background:#FFFFFF;border:1px solid ${hairline};border-radius:12px;padding:32px 28px 20px 28px;">
<h1 dir="auto" style="margin:0 0 20px 0;font-family:${headingFont};font-size:24px;line-height:1.25;font-weight:700;color:${ink};">${escapeHtml(heading)}</h1>
${rows}
</td></tr>
<tr><td style="padding:20px 8px 0 8px;font-family:${textFont};font-size:13px;line-height:1.5;color:${quiet};">${escapeHtml(frame[language].from(webOrigin))}${stop}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function htmlPart(part: Part, language: Language): string {
  switch (part.kind) {
    case 'text':
      return `<p dir="auto" style="margin:0 0 16px 0;font-family:${textFont};font-size:16px;line-height:1.6;color:${ink};">${escapeHtml(part.text)}</p>`;
    case 'note':
      return `<p dir="auto" style="margin:0 0 12px 0;font-family:${textFont};font-size:14px;line-height:1.5;color:${quiet};">${escapeHtml(part.text)}</p>`;
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px 0;border-top:1px solid ${hairline};">
${part.facts.map(htmlFact).join('\n')}
</table>`;
    case 'action':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px 0;">
<tr><td style="border-radius:8px;background:${field};">
<a href="${escapeHtml(part.url)}" style="display:inline-block;padding:14px 24px;font-family:${textFont};font-size:16px;line-height:20px;font-weight:700;color:#FFFFFF;text-decoration:none;border-radius:8px;">${escapeHtml(part.label)}</a>
</td></tr>
</table>
<p style="margin:0 0 16px 0;font-family:${textFont};font-size:13px;line-height:1.5;color:${quiet};word-break:break-all;">${frame[language].orOpen}<br><a href="${escapeHtml(part.url)}" style="color:${field};">${escapeHtml(part.url)}</a></p>`;
  }
}

function htmlFact({ label, value }: Fact): string {
  return `<tr><td style="padding:10px 0;border-bottom:1px solid ${hairline};font-family:${textFont};">
<div style="font-size:13px;line-height:1.4;color:${quiet};">${escapeHtml(label)}</div>
<div dir="auto" style="font-size:16px;line-height:1.5;color:${ink};text-align:left;">${escapeHtml(value)}</div>
</td></tr>`;
}

/** Safe between tags and inside quoted attributes. Line breaks of a text stay visible. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/\n/g, '<br>');
}
