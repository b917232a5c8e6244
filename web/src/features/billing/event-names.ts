import { event, paths } from '@equipage/domain';
import { createEffect } from 'solid-js';
import { createStore } from 'solid-js/store';
import { readDocument } from '../../data/read.ts';
import { documentOf } from '../../data/source.ts';
import { useI18n } from '../../i18n/i18n.tsx';

/** The names of events, asked for when they are first needed. */
export function createEventNames(eventIds: () => readonly string[]): (eventId: string) => string {
  const { t } = useI18n();
  const [names, setNames] = createStore<Record<string, string>>({});
  const asked = new Set<string>();
  createEffect(() => {
    for (const eventId of eventIds()) {
      if (asked.has(eventId)) continue;
      asked.add(eventId);
      void readDocument(documentOf({ document: paths.event(eventId), schema: event })).then((answer) => {
        if (answer.state === 'found') setNames(eventId, answer.row.name);
      });
    }
  });
  return (eventId) => names[eventId] ?? t('licenses.ledger.someEvent');
}
