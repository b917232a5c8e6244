/** A piece of somebody's text: words as they are, or a link that is safe to follow. */
export type TextPiece =
  { readonly text: string } | { readonly text: string; readonly href: string; readonly kind: 'web' | 'mail' };

/** What may be a link, up to white space, quotes, angle brackets or an invisible direction mark. */
const candidates =
  /https:\/\/[^\s<>"'`\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/**
 * Finds `https` addresses and mail addresses in a text. Everything else stays text: other protocols (`javascript:`,
 * `data:`, `http:`), addresses with a name or password in front of the host (`https://bank.example@evil.example`), and
 * what a URL parser refuses.
 */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(candidates)) {
    const shown = withoutTail(match[0]);
    const link = linkOf(shown);
    // Words right before it make it something else: `xhttps://…`, `javascript:https://…`, `a/b@c.de`.
    const before = text.slice(0, match.index).at(-1) ?? '';
    if (link === undefined || /[\p{L}\p{N}:/@]/u.test(before)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: shown, ...link });
    end = match.index + shown.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function linkOf(shown: string): { href: string; kind: 'web' | 'mail' } | undefined {
  if (!/^https:/i.test(shown)) return { href: `mailto:${encodeURI(shown)}`, kind: 'mail' };
  let url: URL;
  try {
    url = new URL(shown);
  } catch {
    return undefined;
  }
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return plain ? { href: url.href, kind: 'web' } : undefined;
}

/** Leaves the sentence its full stop, and a closing bracket that was opened before the address. */
function withoutTail(candidate: string): string {
  let shown = candidate;
  for (;;) {
    const last = shown.at(-1);
    if (last === undefined) return shown;
    const opening = ({ ')': '(', ']': '[', '}': '{' } as const)[last];
    const unmatched = opening !== undefined && count(shown, last) > count(shown, opening);
    if (!unmatched && !/[.,;:!?…»”’*_]/u.test(last)) return shown;
    shown = shown.slice(0, -last.length);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
