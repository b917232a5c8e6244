import { defineCall } from '@equipage/domain';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { call } from '../../../web/src/data/call.ts';
import { session } from '../../../web/src/data/session.ts';
import { newAddress, openStage, password, setEmulators } from './stage.ts';

openStage();

const greet = defineCall({
  name: 'greet',
  request: z.strictObject({ name: z.string() }),
  response: z.object({ greeting: z.string() }),
  refusals: ['asleep'],
});

/** What the server on the other end got, and what it is told to answer. */
let got: { path: string; authorization: string | undefined; body: unknown }[] = [];
let answer: { status: number; body: string } = { status: 200, body: '{}' };
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    void read(request).then((body) => {
      got.push({
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: JSON.parse(body),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  setEmulators({ functions: `127.0.0.1:${(server.address() as AddressInfo).port}` });
});
afterEach(() => void (got = []));
afterAll(() => void server.close());

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('a call on its way through the SDK', () => {
  it('arrives as one envelope at the one function, signed out without a token', async () => {
    answer = { status: 200, body: JSON.stringify({ result: { ok: true, value: { greeting: 'Hi' } } }) };
    expect(await call(greet, { name: 'Amina' })).toEqual({ ok: true, value: { greeting: 'Hi' } });
    expect(got).toEqual([
      {
        path: expect.stringMatching(/^\/[^/]+\/europe-west1\/call$/),
        authorization: undefined,
        body: { data: { name: 'greet', input: { name: 'Amina' } } },
      },
    ]);
  });

  it('carries the token of the person who is signed in', async () => {
    await session.signUpWithPassword(newAddress(), password);
    answer = { status: 200, body: JSON.stringify({ result: { ok: false, why: 'asleep' } }) };
    expect(await call(greet, { name: 'Amina' })).toEqual({ ok: false, why: 'asleep' });
    expect(got[0]?.authorization).toMatch(/^Bearer ey/);
    await session.signOut();
  });

  it('that breaks in the function is a fault', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    answer = { status: 500, body: JSON.stringify({ error: { status: 'INTERNAL', message: 'INTERNAL' } }) };
    expect(await call(greet, { name: 'Amina' })).toEqual({ ok: false, why: 'fault' });
    expect(complaints).toHaveBeenCalledTimes(1);
    complaints.mockRestore();
  });

  it('that a proxy answers, because the function is not reached, is offline', async () => {
    answer = { status: 502, body: '<html>Bad gateway</html>' };
    expect(await call(greet, { name: 'Amina' })).toEqual({ ok: false, why: 'offline' });
  });

  it('that reaches nobody is offline', async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await call(greet, { name: 'Amina' })).toEqual({ ok: false, why: 'offline' });
  });
});
