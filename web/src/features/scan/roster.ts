import { codeInTyping, fold, typedCodeOf, type ScanEntry } from '@equipage/domain';

/** What stands between words of a name, in a list as in a search: double names are found as they are written. */
const wordEnd = /[\s'-]+/;

/** How many are shown of a search: more nobody reads at a gate. */
const mostFound = 20;

/** The people of an event in memory, found by badge, by code and by name. */
export class Roster {
  readonly #people = new Map<string, ScanEntry>();
  readonly #byHash = new Map<string, string>();
  readonly #words = new Map<string, string>();

  get size(): number {
    return this.#people.size;
  }

  all(): ScanEntry[] {
    return [...this.#people.values()];
  }

  /** @returns whether anything is another one now */
  take(entries: readonly ScanEntry[]): boolean {
    let changed = false;
    for (const entry of entries) {
      const before = this.#people.get(entry.id);
      if (before !== undefined && before.changedAt >= entry.changedAt) continue;
      const hash = before?.badgeHash ?? null;
      if (hash !== null && this.#byHash.get(hash) === entry.id) this.#byHash.delete(hash);
      this.#people.set(entry.id, entry);
      if (entry.badgeHash !== null) this.#byHash.set(entry.badgeHash, entry.id);
      this.#words.set(entry.id, fold(entry.name));
      changed = true;
    }
    return changed;
  }

  of(uid: string): ScanEntry | undefined {
    return this.#people.get(uid);
  }

  byBadge(hash: string): ScanEntry | undefined {
    const uid = this.#byHash.get(hash);
    return uid === undefined ? undefined : this.#people.get(uid);
  }

  /** By the code that somebody reads out, or by beginnings of words of the name; accepted people first. */
  find(text: string): ScanEntry[] {
    const code = codeInTyping(text);
    const byCode = code === undefined ? [] : [...this.#byHash].filter(([hash]) => typedCodeOf(hash) === code);
    const wanted = fold(text).split(wordEnd).filter(Boolean);
    if (wanted.length === 0) return [];
    const byName = [...this.#words].filter(([, name]) => {
      const words = name.split(wordEnd);
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    });
    const uids = new Set([...byCode.map(([, uid]) => uid), ...byName.map(([uid]) => uid)]);
    return [...uids]
      .map((uid) => this.#people.get(uid)!)
      .sort(
        (one, other) =>
          Number(other.status === 'accepted') - Number(one.status === 'accepted') ||
          one.name.localeCompare(other.name),
      )
      .slice(0, mostFound);
  }
}
