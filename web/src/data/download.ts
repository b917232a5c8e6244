import { emulatorHosts, firebaseConfig, functionsRegion } from './firebase-config.ts';
import { loadAuth } from './firebase.ts';

export type Downloaded =
  | { readonly ok: true; readonly file: Blob }
  /** `offline`: broken off on the way. Else the refusal that the function gave. */
  | { readonly ok: false; readonly why: string };

export interface DownloadTerms {
  readonly signal: AbortSignal;
  /** Each piece of the text as it comes. */
  readonly onText: (text: string) => void;
  /** Headers of the answer, before the first piece. */
  readonly onHeaders: (headers: Headers) => void;
}

/**
 * Fetches a file that a function of that name streams, with the caller's token: a link could not carry it. Never rejects;
 * a file that was broken off is `offline`, never half a file.
 */
export async function download(
  name: string,
  body: unknown,
  { signal, onText, onHeaders }: DownloadTerms,
): Promise<Downloaded> {
  try {
    const auth = await loadAuth();
    const token = await auth.idToken();
    const answer = await fetch(addressOf(name), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token ?? ''}` },
      body: JSON.stringify(body),
      signal,
    });
    if (!answer.ok || answer.body === null) return { ok: false, why: await refusalIn(answer) };
    onHeaders(answer.headers);
    const type = answer.headers.get('Content-Type') ?? '';
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const decoder = new TextDecoder();
    const reader = answer.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value);
      onText(decoder.decode(read.value, { stream: true }));
    }
    return { ok: true, file: new Blob(parts, { type }) };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

function addressOf(name: string): string {
  const { projectId } = firebaseConfig();
  if (import.meta.env.VITE_EMULATORS)
    return `http://${emulatorHosts()!.functions}/${projectId}/${functionsRegion}/${name}`;
  return `https://${functionsRegion}-${projectId}.cloudfunctions.net/${name}`;
}

async function refusalIn(answer: Response): Promise<string> {
  const { why } = (await answer.json().catch(() => ({}))) as { why?: unknown };
  return typeof why === 'string' ? why : 'fault';
}
