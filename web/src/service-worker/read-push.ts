/** What a notice shows, and the path of the app that a click opens. */
export interface ShownNotice {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  /** A later notice with the same tag takes the place of the earlier one. */
  readonly tag: string;
}

/**
 * Reads a push message as functions/src/ports/pusher.ts sends it. Always something to show: a browser that was promised
 * a visible notice for each message takes the permission away from who breaks it. Links are whole addresses; only
 * their path is followed, so that a click never leaves the app.
 */
export function readPush(data: Pick<PushMessageData, 'json'> | null, origin: string): ShownNotice {
  const { title, body, link, tag } = fieldsOf(data);
  return {
    title: title ?? 'Equipage',
    body: body ?? '',
    link: pathOf(link ?? '/', origin),
    tag: tag ?? 'equipage',
  };
}

function fieldsOf(data: Pick<PushMessageData, 'json'> | null): Partial<ShownNotice> {
  let message: unknown;
  try {
    message = data?.json();
  } catch {
    return {};
  }
  if (typeof message !== 'object' || message === null) return {};
  return Object.fromEntries(Object.entries(message).filter(([, value]) => typeof value === 'string'));
}

function pathOf(link: string, origin: string): string {
  try {
    const { pathname, search } = new URL(link, origin);
    // Two slashes at the beginning would be another host again.
    return pathname.replace(/^\/+/, '/') + search;
  } catch {
    return '/';
  }
}
