import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeliveryRefused } from './refusal.ts';
import { httpTexter } from './texter.ts';

const sms = { to: '+33612345678', text: 'Équipage & co: à 18 h' };
let provider: Server;
let origin: string;
let received: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
let answer: { status: number; body: string } | 'hang up' = { status: 201, body: '{"sid":"SM1"}' };

beforeEach(async () => {
  received = [];
  answer = { status: 201, body: '{"sid":"SM1"}' };
  provider = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ url: request.url, authorization: request.headers.authorization, body });
      if (answer === 'hang up') request.socket.destroy();
      else response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  origin = `127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => provider.close(resolve)));

const texter = () => httpTexter({ url: `http://AC1:to%3Aken@${origin}`, from: '+15005550006' });
const failure = (): Promise<unknown> =>
  texter()
    .send(sms)
    .then(
      () => 'sent',
      (error: unknown) => error,
    );

test('a message goes out as Twilio’s Messages API wants it', async () => {
  await texter().send(sms);
  expect(received).toHaveLength(1);
  expect(received[0]?.url).toBe('/2010-04-01/Accounts/AC1/Messages.json');
  expect(received[0]?.authorization).toBe(`Basic ${Buffer.from('AC1:to:ken').toString('base64')}`);
  expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toEqual({
    To: sms.to,
    From: '+15005550006',
    Body: sms.text,
  });
});

test('a message of a campaign says where to report, and when to give up', async () => {
  await texter().send({ ...sms, reportTo: 'https://equipage.example/sms-report?token=x' });
  expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toMatchObject({
    StatusCallback: 'https://equipage.example/sms-report?token=x',
    ValidityPeriod: '14400',
  });
});

test('a number that does not exist is final, and the reason names no number', async () => {
  answer = { status: 400, body: '{"code":21211,"message":"Invalid number +33612345678"}' };
  expect(await failure()).toMatchObject({ reason: 'sms-21211' });
});

test('a provider that is busy may be asked again', async () => {
  answer = { status: 429, body: '{}' };
  const error = await failure();
  expect(error).not.toBeInstanceOf(DeliveryRefused);
  expect(error).toMatchObject({ code: 'sms-429' });
});

test.each(['hang up', { status: 503, body: '' }] as const)(
  'a message of which nobody knows whether it went out is not sent twice: %j',
  async (given) => {
    answer = given;
    expect(await failure()).toMatchObject({ reason: 'sms-unconfirmed' });
    expect(received).toHaveLength(1);
  },
);

test('a provider that is away was asked for nothing, and is asked again', async () => {
  await new Promise((resolve) => provider.close(resolve));
  const error = await failure();
  expect(error).not.toBeInstanceOf(DeliveryRefused);
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
});
