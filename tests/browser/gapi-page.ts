/**
 * Stands in for https://apis.google.com/js/api.js, which the sign-in pop-ups load and no test machine can. It does what
 * the Auth SDK and the emulator's helper frame use of it: a frame, and calls between the two by `postMessage`.
 * Turned into a script by social-sign-in.ts.
 */
interface Note {
  readonly gapi: 'call' | 'answer';
  readonly id: number;
  readonly name?: string;
  readonly data?: unknown;
}

type Handler = (data: unknown) => unknown;
type Callback = (answers: unknown) => void;

const pingName = 'ping of the stand-in';
const again = 50;
const mostTries = 100;

function channel(peer: () => Window | null) {
  const handlers = new Map<string, Handler>();
  const waiting = new Map<number, Callback | undefined>();
  let lastId = 0;

  addEventListener('message', ({ data, source }: MessageEvent<Partial<Note> | null>) => {
    if (source === null || source !== peer() || data?.gapi === undefined || data.id === undefined) return;
    const { id, name = '' } = data;
    if (data.gapi === 'answer') {
      const callback = waiting.get(id);
      waiting.delete(id);
      try {
        callback?.(data.data);
      } catch {
        // The SDK throws here even when all went well.
      }
      return;
    }
    const handler = name === pingName ? () => 'here' : handlers.get(name);
    if (handler === undefined) return;
    void Promise.resolve(handler(data.data)).then((answer) =>
      source.postMessage({ gapi: 'answer', id, data: [answer] } satisfies Note, '*'),
    );
  });

  function send(name: string, data: unknown, callback?: Callback): void {
    const id = ++lastId;
    waiting.set(id, callback);
    let tries = 0;
    // The frame may not be listening yet: it is asked again until it answers.
    const ask = () => {
      if (!waiting.has(id) || tries++ > mostTries) return;
      peer()?.postMessage({ gapi: 'call', id, name, data } satisfies Note, '*');
      setTimeout(ask, again);
    };
    ask();
  }

  return {
    register: (name: string, handler: Handler) => void handlers.set(name, handler),
    restyle: () => Promise.resolve(),
    send,
    ping: (callback?: Callback) =>
      new Promise((resolve) => {
        send(pingName, null, (answers) => {
          callback?.(answers);
          resolve(answers);
        });
      }),
  };
}

interface FrameOrder {
  readonly url: string;
  readonly where: HTMLElement;
  readonly attributes?: { readonly style?: Record<string, string> };
}

const context = {
  open(order: FrameOrder, opened: (frame: ReturnType<typeof channel>) => unknown) {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, order.attributes?.style ?? {});
    frame.src = order.url;
    order.where.append(frame);
    return opened(channel(() => frame.contentWindow));
  },
  getParentIframe: () => channel(() => parent),
};

const page = window as unknown as Record<string, (() => void) | object | undefined>;
page['gapi'] = {
  load: (_name: string, then: (() => void) | { callback: () => void }) =>
    setTimeout(() => (typeof then === 'function' ? then() : then.callback())),
  iframes: { CROSS_ORIGIN_IFRAMES_FILTER: {}, getContext: () => context },
};
const script = document.currentScript as HTMLScriptElement;
const ready = new URL(script.src).searchParams.get('onload') ?? 'gapi_onload';
setTimeout(() => {
  const call = page[ready];
  if (typeof call === 'function') (call as () => void)();
});
