import { createEffect } from 'solid-js';
import { createStore } from 'solid-js/store';
import { readDocument } from '../../data/read.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { colleagueOf } from './org-info.queries.ts';

/** The names of colleagues, asked for when they are first needed. */
export function createColleagueNames(orgId: string, uids: () => readonly string[]): (uid: string) => string {
  const { t } = useI18n();
  const [names, setNames] = createStore<Record<string, string>>({});
  const asked = new Set<string>();
  createEffect(() => {
    for (const uid of uids()) {
      if (asked.has(uid)) continue;
      asked.add(uid);
      void readDocument(colleagueOf(orgId, uid)).then((answer) => {
        if (answer.state === 'found') setNames(uid, answer.row.name);
      });
    }
  });
  return (uid) => names[uid] ?? t('orgInfo.somebody');
}
