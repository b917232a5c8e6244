import { minute, reportOf, type DecisionJob } from '@equipage/domain';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Progress } from '../../ui/progress.tsx';
import { licenseRefusal } from '../billing/index.ts';
import { eventJobs, oneApplication } from './application.queries.ts';

/** So long after its end a report is still news to whoever comes to the page. */
const fresh = 10 * minute;

/** The latest decision on many: how far it is, and then what became of each person. */
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
        <div data-job={latest().state}>
          <Card>
            <Show when={latest().state !== 'running'} fallback={<Running job={latest()} />}>
              <Report eventId={props.eventId} job={latest()} onClose={() => setClosed(latest().id)} />
            </Show>
          </Card>
        </div>
      )}
    </Show>
  );
}

function Running(props: { job: DecisionJob }) {
  const { t } = useI18n();
  return (
    <>
      <Progress
        label={t(`bulk.running.${props.job.decision}`)}
        value={props.job.results.length}
        max={props.job.uids.length}
      />
      <p class="text-small text-soft">{t('bulk.runningNote')}</p>
    </>
  );
}

function Report(props: { eventId: string; job: DecisionJob; onClose: () => void }) {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const report = () => reportOf(props.job);
  return (
    <>
      <p role="status" class="text-large font-semibold">
        {plural(`bulk.doneTitle.${props.job.decision}`, report().done)}
      </p>
      <Show when={report().unchanged > 0}>
        <p>{plural('bulk.unchanged', report().unchanged)}</p>
      </Show>
      <Show when={report().refused.length > 0}>
        <p>{plural('bulk.refused', report().refused.length)}</p>
        <ul class="grid list-disc gap-1 pl-5">
          <For each={report().refused}>
            {({ uid, why }) => (
              <li>
                <PersonLink eventId={props.eventId} uid={uid} />:{' '}
                {why === 'done' || why === 'unchanged' ? '' : licenseRefusal(i18n, { why })}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.job.state === 'stopped'}>
        <Banner tone="warning">{t('bulk.stopped')}</Banner>
      </Show>
      <div>
        <Button variant="quiet" onPress={() => props.onClose()}>
          {t('bulk.close')}
        </Button>
      </div>
    </>
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
