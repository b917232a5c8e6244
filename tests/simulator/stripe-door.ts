import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiAnswer, ApiRequest } from '@equipage/tools/stripe/stand-in.ts';

/** A port of this machine where Stripe's own package finds a stand-in. */
export interface StripeDoor {
  readonly origin: string;
  close(): void;
}

/** @param answer asked anew for each request, so that another stand-in can take the place of the first */
export async function openStripeDoor(answer: (request: ApiRequest) => ApiAnswer): Promise<StripeDoor> {
  let origin = '';
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const { method = 'GET', headers } = request;
      const url = new URL(request.url ?? '/', origin);
      const { status, body: said } = answer({
        method,
        path: url.pathname,
        fields: method === 'GET' ? url.searchParams : new URLSearchParams(body),
        authorization: headers.authorization,
        idempotencyKey: headers['idempotency-key'] as string | undefined,
      });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
