export interface ScheduledFunction {
  readonly name: string;
  readonly region: string;
}

/** What the functions SDK notes down about a function, as far as it matters here. */
interface Endpoint {
  readonly region?: readonly string[];
  readonly scheduleTrigger?: unknown;
}

/** The scheduled functions among what a bundle exports, as firebase-tools finds them. */
export function scheduledIn(exported: object): ScheduledFunction[] {
  return Object.entries(exported).flatMap(([name, value]) => {
    const endpoint = (value as { __endpoint?: Endpoint } | null)?.__endpoint;
    if (endpoint?.scheduleTrigger === undefined) return [];
    return [{ name, region: endpoint.region?.[0] ?? 'us-central1' }];
  });
}

/** Where the functions of a stack are reached. */
export interface FunctionsPlace {
  readonly origin: string;
  readonly project: string;
}

/**
 * Runs a scheduled function now; the emulator has no clock for them.
 *
 * Each time that triggers have rested, as they do while demo data is written, the emulator makes all functions known
 * under another number. Those of before answer 204 and do nothing.
 * @throws when it failed, and while triggers rest
 */
export async function runScheduled(
  { origin, project }: FunctionsPlace,
  { name, region }: ScheduledFunction,
  signal?: AbortSignal,
): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const address = `${origin}/functions/projects/${project}/triggers/${region}-${name}-${turn}`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      ...(signal === undefined ? {} : { signal }),
    });
    if (answer.status === 204) continue;
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return;
  }
}
