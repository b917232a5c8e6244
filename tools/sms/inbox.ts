/**
 * A stand-in for the SMS provider on this machine: takes messages by Twilio's Messages API, delivers nothing, shows what
 * came as a page and as JSON, and reports what became of each to its StatusCallback, as Twilio does. Some numbers have a
 * fate of their own, see fates.ts.
 *
 *     tsx tools/sms/inbox.ts <port>
 */
import { createServer, type IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { host } from '../stack/ports.ts';
import { fateOf } from './fates.ts';
import { inboxPage } from './inbox-page.ts';

export interface CaughtSms {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const longestBody = 100_000;
const mostKept = 2_000;
const caught: CaughtSms[] = [];

/** Before each report; in milliseconds. */
const reportPause = 400;

/** Numbers that every provider refuses, whoever has them: too short, too long or not of the world's form. */
const isNumber = (to: string) => /^\+[1-9]\d{6,14}$/.test(to);

/** As Twilio by default, each report is made once and not again when it is not taken. */
async function report(callback: string, sid: string, to: string, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await delay(reportPause);
    await fetch(callback, {
      method: 'POST',
      body: new URLSearchParams({
        MessageSid: sid,
        SmsSid: sid,
        MessageStatus: word,
        SmsStatus: word,
        To: to,
      }),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
  }
}

const server = createServer((request, response) => {
  const answer = (status: number, type: string, body: string) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };
  const json = (status: number, value: unknown) => answer(status, 'application/json', JSON.stringify(value));

  async function take(account: string): Promise<void> {
    const [user] = credentials(request);
    if (user !== account) return json(401, { code: 20003, message: 'Authenticate', status: 401 });
    const fields = new URLSearchParams(await bodyOf(request));
    const [to, from, body] = ['To', 'From', 'Body'].map((name) => fields.get(name) ?? '') as [
      string,
      string,
      string,
    ];
    if (!isNumber(to)) return json(400, { code: 21211, message: "Invalid 'To' Phone Number", status: 400 });
    if (from === '') return json(400, { code: 21603, message: "A 'From' number is required", status: 400 });
    if (body === '') return json(400, { code: 21602, message: 'Message body is required', status: 400 });
    const fate = fateOf(to);
    const sid = `SM${randomUUID().replaceAll('-', '')}`;
    if (fate.arrives) {
      caught.unshift({ sid, from, to, body, at: Date.now() });
      caught.length = Math.min(caught.length, mostKept);
    }
    const callback = fields.get('StatusCallback');
    if (callback !== null) void report(callback, sid, to, fate.reports);
    if (fate.answer === 'hang up') request.socket.destroy();
    else if (fate.answer === 'taken') json(201, { sid, status: 'queued', to, from, body });
    else json(fate.answer.status, { ...fate.answer });
  }

  const { method, url = '/' } = request;
  const account = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages\.json$/.exec(url)?.[1];
  if (method === 'POST' && account !== undefined) {
    take(decodeURIComponent(account)).catch(() =>
      json(400, { code: 20001, message: 'Bad request', status: 400 }),
    );
  } else if (method === 'GET' && url === '/sms') json(200, caught);
  else if (method === 'GET' && url === '/') answer(200, 'text/html; charset=utf-8', inboxPage(caught));
  else json(404, { code: 20404, message: 'Not found', status: 404 });
});

server.listen(Number(process.argv[2]), host);

function credentials(request: IncomingMessage): string[] {
  const encoded = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return Buffer.from(encoded, 'base64').toString().split(':');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > longestBody) throw new Error('too long');
  }
  return body;
}
