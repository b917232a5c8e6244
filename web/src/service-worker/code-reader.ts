/**
 * The WebAssembly that reads codes, almost a megabyte. It is not among the files that everybody keeps: the page that
 * scans asks for it when it is opened, and from then on the device has it, also without network and in newer builds.
 */
export const codeReaderCache = 'code-reader';

export function isCodeReader(path: string): boolean {
  return path.endsWith('.wasm');
}

/** Keeps these and forgets those of earlier builds. Rejects when one cannot be fetched; what was kept stays then. */
export async function keepCodeReaders(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(codeReaderCache);
  const wanted = addresses.map((address) => new URL(address, location.href).href);
  for (const address of wanted) if (!(await cache.match(address))) await cache.add(address);
  for (const { url } of await cache.keys()) if (!wanted.includes(url)) await cache.delete(url);
}

/** What is kept, else from the network. */
export async function answerCodeReader({ request }: { readonly request: Request }): Promise<Response> {
  return (await caches.match(request)) ?? (await fetch(request));
}
