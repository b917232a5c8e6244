/** What a bench found: figures, the floor or peer of the same run, and their ratio. */
export type Figures = Readonly<Record<string, number | string | boolean>>;

/** Those of a bench, which always say whether it reached its goal. */
export type BenchFigures = Figures & { readonly within_goal: boolean };

export interface Measurement {
  readonly name: string;
  /** What is measured, in a sentence. */
  readonly about: string;
  readonly figures: Figures;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The commit that was measured. */
  readonly commit: string;
  readonly machine: string;
}

const benchmarks = `# Benchmarks

\`npm run bench\` measures everything on a fresh stack with demo data and writes this page; \`npm run bench -- NAME\`
measures one and prints its line, and with \`--write\` puts it here too. Either ends with 1 when a goal is missed. Times
vary with the machine: what counts is the ratio to the floor or the peer, which is measured in the same run.

The database is Firestore's emulator, and three of its habits stand in these figures; Firestore has none of them. It has
no indexes and walks through a whole collection for each query. It asks the queries of all listeners anew for each write,
one after the other under one lock, and judges each of them by the rules. And it keeps documents of a write locked until
the last listener has been told. So where many look on, or a collection is large, there is a peer beside the floor: a bare
page with the same queries under the same rules. What the app takes beyond its peer is its own.
`;

/**
 * The page with a measurement in the place of the one of the same name; sections stand in the order of their names.
 * @param head what stands above them; that of docs/benchmarks.md unless given
 */
export function withMeasurement(page: string, measurement: Measurement, head = benchmarks): string {
  const sections = new Map(
    page
      .split(/^(?=## )/m)
      .filter((section) => section.startsWith('## '))
      .map((section) => [section.slice(3, section.indexOf('\n')), section.trimEnd()]),
  );
  sections.set(measurement.name, sectionOf(measurement));
  const names = [...sections.keys()].sort();
  return `${[head.trimEnd(), ...names.map((name) => sections.get(name))].join('\n\n')}\n`;
}

function sectionOf({ name, about, figures, day, commit, machine }: Measurement): string {
  const rows = Object.entries(figures).map(([figure, value]) => [`\`${figure}\``, shown(value)] as const);
  const widths = ['Figure', 'Value'].map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (figure: string, value: string) =>
    `| ${figure.padEnd(widths[0]!)} | ${value.padStart(widths[1]!)} |`;
  const sentence = about[0]!.toUpperCase() + about.slice(1);
  return [
    `## ${name}`,
    `${sentence}.`,
    [
      line('Figure', 'Value'),
      `| ${'-'.repeat(widths[0]!)} | ${'-'.repeat(widths[1]! - 1)}: |`,
      ...rows.map((row) => line(...row)),
    ].join('\n'),
    `Measured on ${day} at ${commit}: ${machine}.`,
  ].join('\n\n');
}

function shown(value: Figures[string]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value || '–';
}
