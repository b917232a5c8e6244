import type { Figures } from '@equipage/tools/bench/report.ts';
import { writeMeasurement } from '@equipage/tools/bench/write-measurement.ts';

const head = `# Faults

What was done to Equipage on purpose, and what came of it. Each command writes its own section: \`npm run simulate\` plays
seeds in which workers die and everything comes twice, late and in another order; \`npm run simulate -- --storm\` kills the
database in the middle of 400 operations; \`npm run drill\` restores a backup as
[operations](operations.md#restoring) says. 200 seeds are part of \`npm test\`.
`;

/** Puts the summary of a command into docs/faults.md. */
export async function writeFaults(name: string, about: string, figures: Figures): Promise<void> {
  await writeMeasurement('faults.md', { name, about, figures }, head);
}
