import { reportOf, type DecisionJob } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Progress } from '../../ui/progress.tsx';
import { licenseRefusal } from '../billing/index.ts';

export interface DecisionJobProps {
  readonly job: DecisionJob;
  /** Names somebody and leads to her. */
  readonly personOf: (uid: string) => JSX.Element;
  readonly onClose: () => void;
}

/** A decision on many: how far it is, and then what became of each person. */
export function DecisionJobView(props: DecisionJobProps): JSX.Element {
  return (
    <div data-job={props.job.state}>
      <Card>
        <Show when={props.job.state !== 'running'} fallback={<Running job={props.job} />}>
          <Report {...props} />
        </Show>
      </Card>
    </div>
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

function Report(props: DecisionJobProps) {
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
                {props.personOf(uid)}:{' '}
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
