/**
 * Serves the stand-in for Stripe: its interface under /v1, the page where a buyer pays, and an overview at /.
 *
 *     tsx tools/stripe/server.ts <port> <address of the webhook> <secret key> <webhook secret>
 */
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { host } from '../stack/ports.ts';
import { overviewPage, payPage, receiptPage } from './pages.ts';
import { deeds, stripeStandIn, type Deed, type StandInEvent } from './stand-in.ts';

const [port, webhook, secretKey, webhookSecret] = process.argv.slice(2) as [string, string, string, string];
const longestBody = 100_000;

/** As Stripe does, an event is sent until it is taken; here within minutes, not days. In milliseconds. */
const pauses = [300, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000];
const deliveries = new Map<string, string>();

async function deliver(event: StandInEvent): Promise<void> {
  for (const [attempt, pause] of pauses.entries()) {
    await delay(pause);
    try {
      const answer = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'stripe-signature': stripe.signatureOf(event.body) },
        body: event.body,
        signal: AbortSignal.timeout(20_000),
      });
      deliveries.set(
        event.id,
        `attempt ${attempt + 1}: ${answer.status} ${(await answer.text()).slice(0, 100)}`,
      );
      if (answer.ok) return;
    } catch (error) {
      deliveries.set(event.id, `attempt ${attempt + 1}: ${String(error)}`);
    }
  }
}

const stripe = stripeStandIn({
  secretKey,
  webhookSecret,
  origin: () => `http://${host}:${port}`,
  send: (event) => void deliver(event),
  now: Date.now,
});

const server = createServer((request, response) => {
  const html = (status: number, body: string) =>
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(body);
  const goTo = (location: string) => response.writeHead(303, { location }).end();

  async function answer(): Promise<void> {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', `http://${host}:${port}`);
    if (url.pathname.startsWith('/v1/')) {
      const { status, body } = stripe.api({
        method,
        path: url.pathname,
        fields: method === 'GET' ? url.searchParams : new URLSearchParams(await bodyOf(request)),
        authorization: headers.authorization,
        idempotencyKey: headers['idempotency-key'] as string | undefined,
      });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    const [, place = '', id = '', deed = ''] = url.pathname.split('/');
    const session = stripe.session(id);
    const event = stripe.events().find((one) => one.id === id);
    if (place === '') html(200, overviewPage(stripe.sessions(), stripe.events(), deliveryOf));
    else if (place === 'receipts' && session !== undefined) html(200, receiptPage(session));
    else if (place === 'events' && event !== undefined && method === 'POST') {
      void deliver(event);
      goTo('/');
    } else if (place !== 'pay' || session === undefined) html(404, 'There is nothing here.');
    else if (method !== 'POST') html(200, payPage(session, url.searchParams.has('declined')));
    else if (deed === 'decline') goTo(`/pay/${id}?declined`);
    else if (!isDeed(deed) || !stripe.act(id, deed)) goTo(`/pay/${id}`);
    else if (url.searchParams.get('from') === 'overview') goTo('/');
    else goTo(deed === 'expire' ? session.cancelUrl : session.successUrl);
  }
  answer().catch((error: unknown) => html(500, String(error)));
});

server.listen(Number(port), host);

function deliveryOf({ id }: StandInEvent): string {
  return deliveries.get(id) ?? 'not delivered yet';
}

function isDeed(text: string): text is Deed {
  return (deeds as readonly string[]).includes(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > longestBody) throw new Error('too long');
  }
  return body;
}
