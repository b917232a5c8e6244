import { describe, expect, it } from 'vitest';
import { mutants, ourRules } from './campaign.ts';
import { reportedAs } from './coverage.ts';
import { conditionsOf, mutantsOf } from './mutants.ts';

/** Rules of one match, in which one condition or more is to be changed. */
function rulesWith(allows: string, match = '/members/{uid}'): string {
  return `service cloud.firestore {
    match /databases/{database}/documents {
      match ${match} { ${allows} }
    }
  }`;
}

/** What stands in the place of the `allow`s, or of the whole match. */
function variantsOf(allows: string): string[] {
  const [before, after] = rulesWith('|').split('|') as [string, string];
  return mutantsOf(rulesWith(allows), () => ['name', 'role'])
    .map(({ rules }) => rules)
    .filter((rules) => rules.startsWith(before) && rules.endsWith(after))
    .map((rules) => rules.slice(before.length, -after.length));
}

describe('mutants of the rules', () => {
  it('drop each part of a condition, and turn each part and the whole', () => {
    expect(variantsOf('allow create: if a() && (b() || !c);')).toEqual(
      expect.arrayContaining([
        'allow create: if true;',
        'allow create: if false;',
        'allow create: if true && (b() || !c);',
        'allow create: if a() && true;',
        'allow create: if a() && (false || !c);',
        'allow create: if a() && (b() || false);',
        'allow create: if a() && (b() || c);',
        'allow create: if (a() || (b() || !c));',
        'allow create: if a() && (b() && !c);',
      ]),
    );
  });

  it('move bounds by one and over their edge', () => {
    const variants = variantsOf('allow create: if size <= 20;');
    for (const changed of ['size <= 21', 'size <= 19', '(size < 20)', 'true', 'false'])
      expect(variants).toContain(`allow create: if ${changed};`);
  });

  it('let in one key, value or verb more, and one less', () => {
    expect(variantsOf("allow update: if keys.hasOnly(['name', 'language']);")).toEqual(
      expect.arrayContaining([
        "allow update: if keys.hasOnly(['language']);",
        "allow update: if keys.hasOnly(['name', 'language', 'role']);",
        "allow update, delete: if keys.hasOnly(['name', 'language']);",
      ]),
    );
    expect(variantsOf("allow get: if role in ['owner', 'manager'];")).toEqual(
      expect.arrayContaining([
        "allow get: if role in ['owner'];",
        "allow get: if (role in ['owner', 'manager', 'scanner']);",
        "allow get, list: if role in ['owner', 'manager'];",
      ]),
    );
  });

  it('loosen patterns', () => {
    expect(variantsOf("allow create: if uid.matches('[a-z0-9]{20}');")).toEqual(
      expect.arrayContaining([
        "allow create: if uid.matches('(?:[a-z0-9]{20}).*');",
        "allow create: if uid.matches('[a-z0-9]{20,21}');",
        "allow create: if uid.matches('[0-9]{20}');",
      ]),
    );
  });

  it('widen a match', () => {
    const widened = (match: string) =>
      mutantsOf(rulesWith('allow get: if true;', match), () => []).map(
        ({ rules }) => /match (\/\S+) \{ /.exec(rules)?.[1],
      );
    expect(widened('/tallies/members')).toContain('/tallies/{any}');
    expect(widened('/members/{uid}')).toContain('/members/{uid=**}');
  });

  it('differ from our rules and from each other, in text and in name', () => {
    expect(mutants.length).toBeGreaterThan(1_000);
    expect(new Set([ourRules, ...mutants.map(({ rules }) => rules)]).size).toBe(mutants.length + 1);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it('concern conditions that have names of their own', () => {
    const names = conditionsOf(ourRules).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(200);
  });

  it.each([
    ['isMe() && mine()', 'isMe()', 'isMe'],
    ['f(g(x))', 'f(g(x))', 'f(g(x'],
  ])('are found in “%s” where the emulator tells of %s as %s', (rules, part, told) => {
    const start = rules.indexOf(part);
    const place = { start, end: start + told.length };
    expect(reportedAs(rules, { start, end: start + part.length }, [place])).toBe(place);
    expect(reportedAs(rules, { start, end: rules.length + 1 }, [{ start, end: start + 1 }])).toBeUndefined();
  });
});
