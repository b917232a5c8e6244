import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { ImportedSoFar, ImportRunState } from './import-run.ts';

export interface ImportRunViewProps {
  readonly state: ImportRunState;
  readonly soFar: ImportedSoFar;
  readonly total: number;
  /** Why it is stuck, in words. */
  readonly problem: string | undefined;
  readonly communityHref: string;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onAnother: () => void;
}

/** How far an import has come, the ways to stop it and to go on, and what came of it. */
export function ImportRunView(props: ImportRunViewProps): JSX.Element {
  const { t, plural } = useI18n();
  const at = () => props.state.at;
  return (
    <div class="grid gap-5">
      <Show when={at() !== 'done'}>
        <Progress
          label={plural('memberImport.running', props.total)}
          value={props.soFar.sent}
          max={props.total}
        />
      </Show>
      <Show when={at() === 'stopped'}>
        <Banner tone="info">{t('memberImport.stopped')}</Banner>
      </Show>
      <Show when={at() === 'stuck'}>
        <Banner tone="warning" title={t('memberImport.stuck')}>
          {props.problem}
        </Banner>
      </Show>
      <Show when={at() === 'done'}>
        <Banner tone="info" title={t('memberImport.done')}>
          <ul role="list">
            <li>{plural('memberImport.result.added', props.soFar.added)}</li>
            <li>{plural('memberImport.result.present', props.soFar.present)}</li>
            <Show when={props.soFar.refused.length > 0}>
              <li>{plural('memberImport.result.refused', props.soFar.refused.length)}</li>
            </Show>
          </ul>
        </Banner>
      </Show>
      <Show when={props.soFar.refused.length > 0}>
        <List>
          <For each={props.soFar.refused}>
            {({ email, why }) => <ListItem title={email} detail={t(`memberImport.refusedWhy.${why}`)} />}
          </For>
        </List>
      </Show>
      <div class="flex flex-wrap gap-3">
        <Show when={at() === 'running'}>
          <Button onPress={() => props.onStop()}>{t('memberImport.stop')}</Button>
        </Show>
        <Show when={at() === 'stopped' || at() === 'stuck'}>
          <Button variant="primary" onPress={() => props.onGoOn()}>
            {t('memberImport.goOn')}
          </Button>
        </Show>
        <Show when={at() === 'done'}>
          <Button variant="primary" href={props.communityHref}>
            {t('memberImport.toCommunity')}
          </Button>
          <Button onPress={() => props.onAnother()}>{t('memberImport.another')}</Button>
        </Show>
      </div>
    </div>
  );
}
