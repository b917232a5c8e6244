import type { HttpsFunction } from 'firebase-functions/https';

type Asked = Parameters<HttpsFunction>[0];

/**
 * The platform turns away what is no call before any code of ours runs, and logs what was in it: the whole body, the names
 * of its fields, its type. A body that is no call is therefore taken away before the platform looks at it. It answers the
 * same and has nothing to log.
 */
export function withSilentRefusal<F extends HttpsFunction>(callable: F): F {
  const silent = (...[request, response]: Parameters<HttpsFunction>) => {
    if (!isCall(request)) {
      request.body = undefined;
      delete request.headers['content-type'];
    }
    return callable(request, response);
  };
  // What the platform reads of a function when it deploys it stands in fields of the function.
  const { length: _, name: __, ...fields } = Object.getOwnPropertyDescriptors(callable);
  return Object.defineProperties(silent, fields) as F;
}

/** The form that the protocol of callables asks for, as strictly as the platform does. */
function isCall({ method, headers, body }: Asked): boolean {
  if (method !== 'POST') return false;
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') return false;
  const fields = typeof body === 'object' && body !== null ? Object.keys(body as object) : [];
  return fields.length === 1 && fields[0] === 'data';
}
