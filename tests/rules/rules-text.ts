import { readFileSync } from 'node:fs';
import { rulesFile } from './stage.ts';

/**
 * firestore.rules without its comments and with empty texts, where brackets and words mean what they seem to.
 */
export function rulesCode(rules = readFileSync(rulesFile, 'utf8')): string {
  // In one go: an address in a text looks like a comment, and an apostrophe in a comment like the end of a text.
  return rules.replace(/'(?:[^'\\\n]|\\.)*'|\/\/.*$/gm, (found) => (found.startsWith("'") ? "''" : ''));
}

/** The path of every `match` in firestore.rules, from the root of the documents: `events/{eventId}/applications/{uid}`. */
export function matchedPaths(code = rulesCode()): string[] {
  const found: string[] = [];
  /** What each open brace belongs to: the path of a match, or nothing. */
  const open: string[] = [];
  const token = /match\s+(\/\S+)\s*\{|[{}]/g;
  for (const [text, path] of code.matchAll(token)) {
    if (path !== undefined) {
      open.push(path.slice(1));
      found.push(open.filter(Boolean).join('/'));
    } else if (text === '{') open.push('');
    else open.pop();
  }
  const root = 'databases/{database}/documents';
  return found.flatMap((path) => (path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : []));
}

/** The same path whatever its wildcards are called. */
export function shapeOf(path: string): string {
  return path.replace(/\{path=\*\*\}/g, '**').replace(/\{\w+\}/g, '{}');
}
