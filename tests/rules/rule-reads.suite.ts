import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleReads } from './rule-reads.ts';

const page = new URL('../../docs/scaling.md', import.meta.url);

/** The platform stops at 10 for one request and at 20 for a batch; each is read, and paid, with every request. */
const most = 4;
/** From here on a rule stands in docs/scaling.md. */
const worthTelling = 3;

export function ruleReadsSuite(): void {
  describe('what the rules look up to judge a request', () => {
    const reads = ruleReads();

    it(`is never more than ${most} documents`, () => {
      expect(reads.filter(({ documents }) => documents.length > most)).toEqual([]);
      // What sends a message, which everybody waits for.
      expect(
        reads.find(({ path, verb }) => path === 'conversations/{conversationId}' && verb === 'update'),
      ).toEqual({
        path: 'conversations/{conversationId}',
        verb: 'update',
        documents: [
          'access/{request.auth.uid}',
          'conversations/{conversationId}/messages/{request.resource.data.lastMessage.id}',
          'events/{resource.data.eventId}',
        ],
      });
    });

    it(`stands in docs/scaling.md from ${worthTelling} documents on`, () => {
      const dear = reads.filter(({ documents }) => documents.length >= worthTelling);
      const told = dear.map(({ path, verb, documents }) => [path, verb, ...documents].join(' '));
      expect(toldRows().sort()).toEqual(told.sort());
    });

    it.each([
      [
        'one document is one, however often and by whatever function it is asked for',
        'allow get: if mine() && isOpen(e);',
        ['a/{u}', 'e/{e}'],
      ],
      [
        'a document is known by what the parameters stand for',
        'allow get: if isOpen(resource.data.in);',
        ['e/{resource.data.in}'],
      ],
      [
        'of a choice only one side is taken',
        'allow get: if mine() ? isOpen(e) : isOpen(f);',
        ['a/{u}', 'e/{e}'],
      ],
      ['both sides of "or" are counted', 'allow get: if isOpen(e) || isOpen(f);', ['e/{e}', 'e/{f}']],
      [
        'so are all conditions for a verb',
        'allow get, list: if mine(); allow get: if isOpen(e);',
        ['a/{u}', 'e/{e}'],
      ],
      [
        'and what a document in the path of another takes',
        'allow get: if named();',
        ['e/{e}', 'o/{data(e).org}'],
      ],
    ])('is counted: %s', (_, rule, documents) => {
      const code = `service cloud.firestore { match /databases/{database}/documents {
        function at() { return 1; }
        function data(e) { return get(/databases/{database}/documents/e/$(e)).data; }
        function isOpen(e) { let event = data(e); return event.open(f(e)) && event.get({'a': (1)}); }
        match /d/{id} {
          function mine() { return exists(/databases/{database}/documents/a/$(u)).b && get(/databases/{database}/documents/a/$(u)).c; }
          function named() { let org = data(e).org; return get(/databases/{database}/documents/o/$(org)).x; }
          ${rule}
        }
      } }`;
      expect(ruleReads(code)[0]).toEqual({ path: 'd/{id}', verb: 'get', documents });
    });

    it('is counted: a rule for all collections of a name with those of each', () => {
      const code = `service cloud.firestore { match /databases/{database}/documents {
        match /a/{id}/b/{other} { allow list: if exists(/databases/{database}/documents/c/$(id)); }
        match /{path=**}/b/{other} { allow list: if exists(/databases/{database}/documents/d/$(other)); }
      } }`;
      expect(ruleReads(code).map(({ documents }) => documents)).toEqual([
        ['c/{id}', 'd/{other}'],
        ['d/{other}'],
      ]);
    });
  });
}

/** The rows of the table in docs/scaling.md, taken apart into their verbs. */
function toldRows(): string[] {
  const rows = readFileSync(page, 'utf8').matchAll(
    /^\| `(?<path>\S+)` +\| (?<verbs>[a-z, ]+?) +\| (?<documents>`.*`) +\|$/gm,
  );
  return [...rows].flatMap(({ groups }) => {
    const { path, verbs = '', documents = '' } = groups!;
    const names = [...documents.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    return verbs.split(', ').map((verb) => [path, verb, ...names].join(' '));
  });
}
