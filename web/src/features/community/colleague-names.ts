import { createEffect, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createLiveDocument } from '../../data/live.ts';
import { readDocument } from '../../data/read.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { colleagueOf } from './org-info.queries.ts';

/** The names of colleagues, asked for when they are first needed; undefined until they are known. */
export function createColleagueNames(
  orgId: string,
  uids: () => readonly string[],
): (uid: string) => string | undefined {
  const { t } = useI18n();
  const [names, setNames] = createStore<Record<string, string>>({});
  const asked = new Set<string>();
  createEffect(() => {
    for (const uid of uids()) {
      if (asked.has(uid)) continue;
      asked.add(uid);
      void readDocument(colleagueOf(orgId, uid)).then((answer) => {
        setNames(uid, answer.state === 'found' ? answer.row.name : t('orgInfo.somebody'));
      });
    }
  });
  return (uid) => names[uid];
}

interface Colleague {
  readonly uid: string;
  readonly name: string;
}

/**
 * Whoever looks on, as colleagues know the person; undefined until it is known, and not followed from then on. The entry
 * goes together with the rights: who still followed it then would be refused it in between, and the emulator is silent
 * from such a refusal on, so that the page would never hear of the rights.
 */
export function createOwnName(orgId: string): () => Colleague | undefined {
  const [known, setKnown] = createSignal<Colleague>();
  const entry = createLiveDocument(() => {
    const person = session.person();
    return person === undefined || known() !== undefined ? undefined : colleagueOf(orgId, person.uid);
  });
  createEffect(() => {
    if (entry.row !== undefined) setKnown({ uid: entry.row.id, name: entry.row.name });
  });
  return known;
}
