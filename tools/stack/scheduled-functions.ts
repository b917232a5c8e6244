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
