import { minute } from '@equipage/domain';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { eventJobs, oneApplication } from './application.queries.ts';
import { DecisionJobView } from './decision-job.view.tsx';

/** So long after its end a report is still news to whoever comes to the page. */
const fresh = 10 * minute;

/** The latest decision on many, while it goes on and as long as what became of it is news. */
export function DecisionJobPane(props: { eventId: string }): JSX.Element {
  const jobs = createLiveList(() => eventJobs(props.eventId));
  const now = createNow();
  const [closed, setClosed] = createSignal<string>();
  const job = createMemo(() => {
    const latest = jobs.rows.at(0);
    if (latest === undefined || latest.id === closed()) return undefined;
    return latest.state === 'running' || now() - latest.progressAt < fresh ? latest : undefined;
  });
  return (
    <Show when={job()}>
      {(latest) => (
        <DecisionJobView
          job={latest()}
          personOf={(uid) => <PersonLink eventId={props.eventId} uid={uid} />}
          onClose={() => setClosed(latest().id)}
        />
      )}
    </Show>
  );
}

/** A job knows people by their ids alone, so that it holds nothing of them when they are gone. */
function PersonLink(props: { eventId: string; uid: string }) {
  const { t } = useI18n();
  const application = createLiveDocument(() => oneApplication(props.eventId, props.uid));
  return (
    <a href={addresses.application(props.eventId, props.uid)}>
      <bdi>{application.row?.person.name ?? t('bulk.somebody')}</bdi>
    </a>
  );
}
