/**
 * Does a piece of work when the browser has nothing else to do.
 * @param patience after so many milliseconds a busy page does it all the same; without it waits as long as it takes
 * @returns the way to call it off
 */
export function whenIdle(work: () => void, patience?: number): () => void {
  // Not every browser tells when it is idle.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 16);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, patience === undefined ? undefined : { timeout: patience });
  return () => cancelIdleCallback(handle);
}
