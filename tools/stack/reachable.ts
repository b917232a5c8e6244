import { setTimeout as delay } from 'node:timers/promises';
import { ServiceFailure, type Service } from './lifeline.ts';

/**
 * Waits until the service answers at the address, with whatever status below 500. Throws with the service's last
 * words when it ends before that, or when `patienceMs` is over.
 */
export async function reachable(service: Service, url: string, patienceMs = 120_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    if (!service.running) throw new ServiceFailure((await service.ended).text, service.log);
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      await answer.body?.cancel();
      if (answer.status < 500) return;
    } catch {
      // It does not listen yet.
    }
    if (Date.now() > deadline) {
      throw new ServiceFailure(`${service.name} does not answer at ${url}`, service.log);
    }
    await delay(50);
  }
}
