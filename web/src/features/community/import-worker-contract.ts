import type {
  FileRow,
  ImportColumns,
  ImportProblem,
  ImportedRow,
  OrgField,
  ValueWords,
} from '@equipage/domain';
import type { FileEncoding, FileRefusal } from './import-file.ts';

/** How the reader writes values, as far as it can be sent to another thread. */
export type ImportTerms = Omit<ValueWords, 'phone'> & {
  /** Whose phone numbers are read without a country code, two letters. */
  readonly country: string;
};

/** A file that was read. */
export interface OpenedFile {
  readonly encoding: FileEncoding;
  readonly separator: string;
  readonly head: readonly string[];
  readonly rows: number;
  /** The first lines, to know columns by. */
  readonly sample: readonly (readonly string[])[];
}

/** A line that cannot be imported as it is. */
export interface FaultyRow extends FileRow {
  readonly problem: ImportProblem;
}

/** What becomes of the lines with one choice of columns. */
export interface CheckedFile {
  readonly good: number;
  readonly faulty: number;
  /** The first good ones, as they will be. */
  readonly preview: readonly ImportedRow[];
  /** The first faulty ones. */
  readonly problems: readonly FaultyRow[];
}

/** What the page asks of the thread that has the file, and what it answers. */
export interface ImportAsks {
  open: { readonly ask: { readonly file: Blob }; readonly answer: OpenedFile | FileRefusal };
  check: {
    readonly ask: {
      readonly columns: ImportColumns;
      readonly fields: readonly OrgField[];
      readonly terms: ImportTerms;
    };
    readonly answer: CheckedFile;
  };
  /** Good lines of the last check. */
  people: {
    readonly ask: { readonly from: number; readonly count: number };
    readonly answer: readonly ImportedRow[];
  };
  /** Faulty lines of the last check. */
  faulty: { readonly ask: null; readonly answer: readonly FaultyRow[] };
  /** A file in the form of the one that was read. */
  write: { readonly ask: { readonly rows: readonly (readonly string[])[] }; readonly answer: string };
}

export type ImportAskName = keyof ImportAsks;

export interface ImportQuestion {
  readonly id: number;
  readonly name: ImportAskName;
  readonly ask: unknown;
}

export type ImportReply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: true };
