import { describe, expect, it } from 'vitest';
import { faultsIn } from './house-rules.ts';

const names = (file: string, line: string) => faultsIn(file, line).map(({ rule }) => rule.name);

describe('the rules of the house', () => {
  it.each([
    ["doc(db, 'events/e1')", 'a path has a name'],
    ['collection(db, `organizations/${id}/members`)', 'a path has a name'],
    ["db.doc('outbox/1')", 'a path has a name'],
    ["db.collectionGroup('members')", 'a path has a name'],
    ['onSnapshot(query, next)', 'one place subscribes'],
    ['element.innerHTML = text', 'text is never markup'],
    ['eval(text)', 'text is never markup'],
    ["const logo = '/home/me/logo.svg'", 'nothing knows one machine'],
    ['// TODO later', 'nothing is left to do'],
  ])('find %s in the web client', (line, name) => {
    expect(names('web/src/features/event/event.queries.ts', line)).toContain(name);
  });

  it.each([
    'doc(db, paths.event(eventId))',
    'collection(db, paths.messages(conversationId))',
    'const document = doc(db, path)',
    "import { live } from './live.ts';",
    "href('/home')",
    "const url = 'https://equipage.example/work/with-us'",
  ])('let %s pass', (line) => {
    expect(names('web/src/features/event/event.queries.ts', line)).toEqual([]);
  });

  it.each([
    'const people = createLiveList(() => listOf({',
    "  where: [['orgId', '==', orgId]],",
    '  where: [',
    "  orderBy: 'uid',",
    "  orderBy: [['name']],",
  ])('find the query without a name in: %s', (line) => {
    expect(names('web/src/features/event/event.page.tsx', line)).toEqual(['a query has a name']);
    expect(names('functions/src/features/event/finish-event.ts', line)).toEqual(['a query has a name']);
    expect(names('web/src/features/event/event.queries.ts', line)).toEqual([]);
    expect(names('functions/src/store/documents.ts', line)).toEqual([]);
  });

  it('let whole collections be read where they are', () => {
    expect(names('functions/src/rebuild-all.ts', 'const all = { collection, schema, where: [] };')).toEqual(
      [],
    );
  });

  it.each([
    ["it.skip('works', check)", 'every test runs'],
    ["describe.only('all', check)", 'every test runs'],
    ["it.todo('works')", 'every test runs'],
    ["test.runIf(fast)('works', check)", 'every test runs'],
    ["xit('works', check)", 'every test runs'],
    ['await page.waitForTimeout(500)', 'a condition, not a pause'],
  ])('find %s in a test', (line, name) => {
    expect(names('tests/e2e/apply.test.ts', line)).toContain(name);
  });

  it('let the one subscriber subscribe', () => {
    expect(names('web/src/data/live.ts', 'onSnapshot(query, next)')).toEqual([]);
  });

  it('tell the line, and take a reason for an exception', () => {
    const faults = faultsIn(
      'web/src/app.tsx',
      'fine()\neval(text)\neval(text) // house-check: a worker without text',
    );
    expect(faults.map(({ line }) => line)).toEqual([2]);
  });
});
