import { defineCall, done, refuse } from '@equipage/domain';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from './call.ts';

const greet = defineCall({
  name: 'greet',
  request: z.strictObject({ person: z.object({ name: z.string().check(z.maxLength(5)) }) }),
  response: z.object({ greeting: z.string() }),
  refusals: ['asleep'],
});
const input = { person: { name: 'Amina' } };
const answering = (answer: unknown) => vi.fn(() => Promise.resolve(answer));
const failing = (code: string, message = code) =>
  vi.fn(() => Promise.reject(Object.assign(new Error(message), { code: `functions/${code}` })));

const complaints = vi.spyOn(console, 'error');
beforeEach(() => void complaints.mockImplementation(() => undefined));
afterEach(() => complaints.mockReset());

describe('a call', () => {
  it('sends its name and input, and gives the value of the answer', async () => {
    const send = answering({ ok: true, value: { greeting: 'Hello', extra: 1 } });
    expect(await call(greet, input, send)).toEqual(done({ greeting: 'Hello' }));
    expect(send).toHaveBeenCalledExactlyOnceWith({ name: 'greet', input });
  });

  it('with a wrong input never travels, and says which field is wrong', async () => {
    const send = answering({ ok: true, value: { greeting: 'Hello' } });
    const outcome = await call(greet, { person: { name: 'Abdoulaye' } }, send);
    expect(outcome).toEqual(refuse('bad-input', { field: 'person.name' }));
    expect(send).not.toHaveBeenCalled();
  });

  it('that is refused gives the reason with its facts', async () => {
    const answer = { ok: false, why: 'asleep', detail: { until: 7 } };
    expect(await call(greet, input, answering(answer))).toEqual(refuse('asleep', { until: 7 }));
  });

  it('may be refused for the reasons that all calls share', async () => {
    expect(await call(greet, input, answering({ ok: false, why: 'email-not-verified' }))).toEqual(
      refuse('email-not-verified'),
    );
  });

  it.each([
    ['a reason that nobody wrote a text for', { ok: false, why: 'brand-new' }],
    ['a value of another form', { ok: true, value: { greeting: 7 } }],
    ['something that is no answer', 'hello'],
  ])('answered by %s is a fault, and the console says which call', async (_, answer) => {
    expect(await call(greet, input, answering(answer))).toEqual(refuse('fault'));
    expect(complaints.mock.calls[0]?.[0]).toContain('greet');
  });

  it.each([
    ['unauthenticated', 'sign-in-needed'],
    ['permission-denied', 'not-allowed'],
    ['resource-exhausted', 'too-many-requests'],
    ['unavailable', 'offline'],
    ['deadline-exceeded', 'offline'],
  ])('that ends in the SDK with %s is refused as %s', async (code, why) => {
    expect(await call(greet, input, failing(code))).toEqual(refuse(why));
  });

  it('that no server answered is offline, and one that broke there is a fault', async () => {
    expect(await call(greet, input, failing('internal', 'internal [0]'))).toEqual(refuse('offline'));
    expect(complaints).not.toHaveBeenCalled();
    expect(await call(greet, input, failing('internal', 'INTERNAL [500]'))).toEqual(refuse('fault'));
    expect(complaints).toHaveBeenCalledTimes(1);
  });
});
