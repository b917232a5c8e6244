import { eventIdOfSlug, type Language } from '@equipage/domain';

/** Numbers of files in {@link FirstFiles.files}, in the order in which they are needed. */
type ByLanguage = Readonly<Record<Language, readonly number[]>>;

/** Who needs which file, by the build. */
export interface FirstFiles {
  /** Addresses of all files that are named below. */
  readonly files: readonly string[];
  readonly everybody: ByLanguage;
  readonly signedIn: ByLanguage;
  /** To be fetched after all others. */
  readonly signedInData: ByLanguage;
  readonly pages: readonly {
    /** A regular expression that finds the last part of the address. */
    readonly form: string;
    readonly signedOut: ByLanguage;
    readonly signedIn: ByLanguage;
    readonly document?: string;
  }[];
}

export interface Visit {
  readonly path: string;
  readonly language: Language;
  /** Whether somebody is signed in on this device, as far as the device knows. */
  readonly signedIn: boolean;
}

export interface EarlyLinks {
  /** Modules, in the order of their use. */
  readonly files: readonly string[];
  /** Modules that can wait until those are there. */
  readonly later: readonly string[];
  /** Path of the public document that the page is about. */
  readonly document: string | undefined;
}

/** What a visit will need, by what is known before any of the app is there. */
export function earlyLinks(table: FirstFiles, { path, language, signedIn }: Visit): EarlyLinks {
  const page = table.pages.find(({ form }) => new RegExp(form).test(path));
  const files = new Set([
    ...table.everybody[language],
    ...(page?.[signedIn ? 'signedIn' : 'signedOut'][language] ?? []),
    ...(signedIn ? table.signedIn[language] : []),
  ]);
  const later = signedIn ? table.signedInData[language].filter((file) => !files.has(file)) : [];
  const id = page?.document && eventIdOfSlug(path.replace(/\/$/, ''));
  return {
    files: [...files].map((file) => table.files[file]!),
    later: later.map((file) => table.files[file]!),
    document: id && page.document?.replace('{id}', id),
  };
}
