import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const openAppCheck = vi.fn();
const tokenOfClient = vi.fn<(siteKey: string) => Promise<string>>();
const fetched = vi.fn(async (_: string, __: { headers: Record<string, string> }) =>
  Response.json({ result: 1 }),
);

beforeEach(() => {
  vi.resetModules();
  vi.doMock('./app-check-sdk.ts', () => ({ openAppCheck, tokenOfClient }));
  vi.doMock('./functions-sdk.ts', () => ({ sendCall: () => Promise.resolve() }));
  vi.stubGlobal('fetch', fetched);
  vi.stubEnv('VITE_FIREBASE_CONFIG', '{"projectId":"equipage-prod"}');
  vi.stubEnv('VITE_APP_CHECK_SITE_KEY', 'the site key');
  tokenOfClient.mockResolvedValue('a token');
});
afterEach(() => {
  vi.doUnmock('./app-check-sdk.ts');
  vi.doUnmock('./functions-sdk.ts');
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
  vi.resetModules();
});

const loadFunctions = async () => (await import('./firebase.ts')).loadFunctions();
/** The headers of a call that a public page makes without any SDK. */
async function headersOfStranger(): Promise<Record<string, string>> {
  fetched.mockImplementation(async () => Response.json({ result: 1 }));
  await (await import('./public-call.ts')).sendAsStranger({ name: 'greet', input: {} });
  return fetched.mock.calls[0]![1].headers;
}

it('App Check is there before the first call by the SDK, which then sends its token', async () => {
  await loadFunctions();
  expect(openAppCheck).toHaveBeenCalledExactlyOnceWith('the site key');
});

it('a call without any SDK has the token of App Check, too', async () => {
  expect(await headersOfStranger()).toMatchObject({ 'x-firebase-appcheck': 'a token' });
  expect(tokenOfClient).toHaveBeenCalledExactlyOnceWith('the site key');
});

it('who gets no token calls without one, and the function says what it makes of that', async () => {
  tokenOfClient.mockRejectedValue(new Error('reCAPTCHA is out of reach'));
  expect(await headersOfStranger()).toEqual({ 'content-type': 'application/json' });
});

it('a client without a site key asks nobody for a token', async () => {
  vi.stubEnv('VITE_APP_CHECK_SITE_KEY', '');
  await loadFunctions();
  expect(await headersOfStranger()).toEqual({ 'content-type': 'application/json' });
  expect(openAppCheck).not.toHaveBeenCalled();
  expect(tokenOfClient).not.toHaveBeenCalled();
});
