import { chosenKind, language as languages, type Language } from '@equipage/domain';
import type { Store } from '../store/store.ts';
import { documents } from '../store/documents.ts';
import { isSigned, type Unsubscription } from './unsubscribe-token.ts';
import { unsubscribePage, type PageState } from './unsubscribe-page.ts';

/** What came in, whatever the platform calls it. */
export interface UnsubscribeRequest {
  readonly method: string;
  readonly query: Readonly<Record<string, unknown>>;
}

export interface UnsubscribeAnswer {
  readonly status: number;
  readonly html: string;
}

/**
 * Answers the link at the end of a mail. Opening it (GET) changes nothing, since mail scanners open every link: it shows
 * a page with one button. The button and the mail program's own (RFC 8058) POST to the same address, and that ends the
 * mails of this kind. The body is not looked at: what may be done stands signed in the address.
 */
export async function unsubscribe(
  { store, key }: { readonly store: Store; readonly key: string },
  { method, query }: UnsubscribeRequest,
): Promise<UnsubscribeAnswer> {
  const language = languageIn(query);
  const page = (status: number, state: PageState) => ({ status, html: unsubscribePage(language, state) });
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return page(405, { is: 'wrong' });
  const asked = signedIn(query, key);
  if (asked === undefined) return page(400, { is: 'wrong' });
  if (method !== 'POST') return page(200, { is: 'asking', kind: asked.kind });
  await end(store, asked);
  return page(200, { is: 'ended', kind: asked.kind });
}

/** What the address asks for, if we signed it. */
function signedIn(query: UnsubscribeRequest['query'], key: string): Unsubscription | undefined {
  const { uid, token } = query;
  const kind = chosenKind.safeParse(query['kind']);
  if (typeof uid !== 'string' || typeof token !== 'string' || !kind.success) return undefined;
  const asked = { uid, kind: kind.data };
  return isSigned(key, asked, token) ? asked : undefined;
}

function languageIn(query: UnsubscribeRequest['query']): Language {
  const parsed = languages.safeParse(query['lang']);
  return parsed.success ? parsed.data : 'en';
}

/** Switches the mails of one kind off. An account that is gone has ended them too. */
async function end(store: Store, { uid, kind }: Unsubscription): Promise<void> {
  const place = documents.account(uid);
  await store.transact(async (transaction) => {
    const account = await transaction.read(place);
    if (account === undefined || !account.noticeChoices[kind].email) return;
    const { noticeChoices } = account;
    transaction.update(place, {
      noticeChoices: { ...noticeChoices, [kind]: { ...noticeChoices[kind], email: false } },
    });
  });
}
