/**
 * Holds the file of an import beside the page: a hundred thousand lines are read, checked and handed out here, and the
 * page never waits. A file of its own, because the policy of the page allows no other kind of worker.
 */
import { importReader, type ImportedRow } from '@equipage/domain';
import { loadPhoneNumbers } from '../../i18n/phone-numbers.ts';
import { readTable, writeTable, type FileTable } from './import-file.ts';
import type {
  FaultyRow,
  ImportAskName,
  ImportAsks,
  ImportQuestion,
  ImportReply,
} from './import-worker-contract.ts';

/** Lines that the page shows. */
const shown = { sample: 3, preview: 10, problems: 50 } as const;
/** Lines between two words of progress. */
const step = 5_000;

type Answers = {
  [Name in ImportAskName]: (
    ask: ImportAsks[Name]['ask'],
    onProgress: (part: number) => void,
  ) => Promise<ImportAsks[Name]['answer']>;
};

let table: FileTable | undefined;
let good: ImportedRow[] = [];
let faulty: FaultyRow[] = [];

const answers: Answers = {
  async open({ file }, onProgress) {
    const read = readTable(new Uint8Array(await file.arrayBuffer()), onProgress);
    if (typeof read === 'string') return read;
    table = read;
    const { encoding, separator, head, rows } = read;
    const sample = rows.slice(0, shown.sample).map(({ cells }) => cells);
    return { encoding, separator, head, rows: rows.length, sample };
  },

  async check({ columns, fields, terms }, onProgress) {
    const { country, ...words } = terms;
    const phones = fields.some(({ type }) => type === 'phone') ? await loadPhoneNumbers() : undefined;
    const { head, rows } = table!;
    const read = importReader(
      columns,
      fields,
      { ...words, phone: (text) => phones?.read(text, country) },
      head.length,
    );
    good = [];
    faulty = [];
    for (const [at, row] of rows.entries()) {
      const outcome = read(row);
      if (outcome.ok) good.push(outcome.value);
      else if (outcome.problem !== undefined) faulty.push({ ...row, problem: outcome.problem });
      if (at % step === 0) onProgress(at / rows.length);
    }
    return {
      good: good.length,
      faulty: faulty.length,
      preview: good.slice(0, shown.preview),
      problems: faulty.slice(0, shown.problems),
    };
  },

  people: ({ from, count }) => Promise.resolve(good.slice(from, from + count)),
  faulty: () => Promise.resolve(faulty),
  write: ({ rows }) => Promise.resolve(writeTable(rows, table?.separator ?? ',')),
};

async function reply<Name extends ImportAskName>(
  id: number,
  name: Name,
  ask: ImportAsks[Name]['ask'],
): Promise<void> {
  const say = (message: ImportReply) => postMessage(message);
  try {
    const answer = await answers[name](ask, (progress) => say({ id, progress }));
    say({ id, answer });
  } catch {
    say({ id, failed: true });
  }
}

addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
  void reply(data.id, data.name, data.ask as ImportAsks[typeof data.name]['ask']);
});
