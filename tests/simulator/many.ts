import { openLane } from './lane.ts';
import { simulate, type Report, type Simulated } from './simulate.ts';

/** Simulations at the same moment: while one waits for the database, another goes on. */
const lanes = 4;

/** Simulates seeds `first` to `first + count - 1`; whoever fails stands in the list with all that is wrong. */
export async function simulateMany(
  { first, count, ...simulated }: { readonly first: number; readonly count: number } & Simulated,
  say: (report: Report) => void = () => undefined,
): Promise<Report[]> {
  const reports: Report[] = [];
  let next = first;
  await Promise.all(
    Array.from({ length: Math.min(lanes, count) }, async () => {
      const lane = await openLane();
      try {
        while (next < first + count) {
          const report = await simulate(lane, next++, simulated);
          reports.push(report);
          say(report);
        }
      } finally {
        await lane.close();
      }
    }),
  );
  return reports.sort((one, other) => one.seed - other.seed);
}
