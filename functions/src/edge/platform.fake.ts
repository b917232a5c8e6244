import { EventEmitter } from 'node:events';
import type { HttpsFunction } from 'firebase-functions/https';

/** A request as the platform has parsed it. */
export interface Asked {
  readonly body: unknown;
  readonly method?: string;
  readonly type?: string;
}

/** Asks a function as the server of the platform does; the status and the body of its answer. */
export function ask(callable: HttpsFunction, { body, method = 'POST', type = 'application/json' }: Asked) {
  const headers: Record<string, string | undefined> = { 'content-type': type };
  const request = { method, headers, body, header: (name: string) => headers[name.toLowerCase()], url: '/' };
  return new Promise<[status: number, body: unknown]>((resolve, reject) => {
    let status = 200;
    const response = Object.assign(new EventEmitter(), {
      setHeader: () => undefined,
      getHeader: () => undefined,
      status(code: number) {
        status = code;
        return response;
      },
      send: (answer: unknown) => resolve([status, answer]),
      end: () => resolve([status, undefined]),
    });
    Promise.resolve(
      callable(
        request as unknown as Parameters<HttpsFunction>[0],
        response as unknown as Parameters<HttpsFunction>[1],
      ),
    ).catch(reject);
  });
}
