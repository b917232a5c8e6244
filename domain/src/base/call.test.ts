import { describe, expect, test } from 'vitest';
import { callAnswer, callEnvelope, commonRefusals } from './call.ts';
import { done, refuse } from './result.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('what a caller sends', () => {
  test('is a name and any input, which the call itself judges', () => {
    for (const input of [{ eventId: 'x' }, null, 'text', 7, []]) {
      expect(callEnvelope.parse({ name: 'applyToEvent', input })).toEqual({ name: 'applyToEvent', input });
    }
  });

  test.each([
    ['nothing', undefined],
    ['no name', { input: {} }],
    ['a name that is no text', { name: 7, input: {} }],
    ['an endless name', { name: 'x'.repeat(65), input: {} }],
    ['a claim about who is calling', { name: 'applyToEvent', input: {}, uid: 'somebody-else' }],
  ])('%s is refused', (_, value) => {
    expect(accepts(callEnvelope, value)).toBe(false);
  });
});

describe('what a caller is answered', () => {
  test.each([
    ['a value', done({ status: 'pending' })],
    ['a refusal', refuse('event-not-open')],
    ['a refusal with facts for its text', refuse('too-many-requests', { limit: 20, unit: 'hour' })],
  ])('%s arrives as it was sent', (_, answer) => {
    expect(callAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test('a refusal without facts has no key for them', () => {
    expect(Object.keys(refuse('not-allowed'))).toEqual(['ok', 'why']);
  });

  test.each([
    ['nothing', undefined],
    ['neither yes nor no', { value: 1 }],
    ['a refusal without a reason', { ok: false }],
    ['facts that no text can show', { ok: false, why: 'x', detail: { people: ['a'] } }],
  ])('%s is no answer', (_, value) => {
    expect(accepts(callAnswer, value)).toBe(false);
  });
});

test('the refusals of every call have different names', () => {
  expect(new Set(commonRefusals).size).toBe(commonRefusals.length);
});
