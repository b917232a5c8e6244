import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer on its way to a browser, as far as it has come. */
export interface Heard {
  readonly address: string;
  readonly chunks: Buffer[];
}

export interface ListeningProxy {
  /** For the browser's settings. */
  readonly origin: string;
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

/**
 * Passes on all that a browser asks on this machine and keeps all that comes back, head and body, also of answers that
 * never end, as those of the database's listeners. Nothing arrives packed, because it asks for no packing; nothing else
 * can be reached through it.
 */
export async function openListeningProxy(): Promise<ListeningProxy> {
  const heard: Heard[] = [];
  const server = createServer((incoming, outgoing) => {
    const { hostname, port, pathname, search } = new URL(incoming.url ?? '');
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const upstream = forward(
      { hostname, port, path: pathname + search, method: incoming.method, headers },
      (answer) => {
        const chunks: Buffer[] = [Buffer.from(answer.rawHeaders.join('\n'))];
        heard.push({ address: pathname, chunks });
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        outgoing.flushHeaders();
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          outgoing.write(chunk);
        });
        answer.on('end', () => outgoing.end());
        answer.on('error', () => outgoing.destroy());
      },
    );
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
    incoming.pipe(upstream);
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
