import { createMemo, Match, Switch, untrack, type Accessor, type JSX } from 'solid-js';
import CloudAlert from '~icons/lucide/cloud-alert';
import Lock from '~icons/lucide/lock';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Skeleton, type SkeletonKind } from './skeleton.tsx';

/** How far a live source has come; the data layer's words. */
export type LiveState = 'off' | 'loading' | 'cached' | 'live' | 'denied' | 'failed';

export interface LiveViewProps<Row> {
  readonly state: LiveState;
  readonly rows: readonly Row[];
  /** The outline shown until the first rows are there. */
  readonly skeleton?: SkeletonKind | undefined;
  /** What an empty list says; an {@link EmptyState}. */
  readonly empty: JSX.Element;
  /** In place of the standard words when the reader may not see this. */
  readonly denied?: JSX.Element;
  /** Tries the source again; without it the words advise a reload. */
  readonly onRetry?: (() => void) | undefined;
  /** Made once, when the first rows are there; what changes later changes in place. */
  readonly children: (rows: Accessor<readonly Row[]>) => JSX.Element;
}

/**
 * Shows a live source in whatever state it is, so that no page is ever blank. Rows that are there stay there: a source
 * that fails later keeps showing them. Rows from the cache are shown at once, but their absence proves nothing.
 */
export function LiveView<Row>(props: LiveViewProps<Row>): JSX.Element {
  const { t } = useI18n();
  const shows = createMemo(() => {
    if (props.state === 'denied') return 'denied';
    if (props.rows.length > 0) return 'rows';
    if (props.state === 'failed') return 'failed';
    return props.state === 'live' ? 'empty' : 'loading';
  });
  const rows = () => props.rows;
  return (
    <div data-state={props.state} class="contents">
      <Switch>
        <Match when={shows() === 'rows'}>
          {/* Made anew with each change, the page would lose the keyboard's place in it. */}
          {untrack(() => props.children(rows))}
        </Match>
        <Match when={shows() === 'loading'}>
          <Skeleton kind={props.skeleton ?? 'list'} />
        </Match>
        <Match when={shows() === 'empty'}>{props.empty}</Match>
        <Match when={shows() === 'denied'}>
          {props.denied ?? <EmptyState icon={Lock} title={t('ui.deniedTitle')} text={t('ui.deniedText')} />}
        </Match>
        <Match when={shows() === 'failed'}>
          <EmptyState
            icon={CloudAlert}
            title={t('ui.failedTitle')}
            text={t('ui.failedText')}
            action={
              <Button onPress={() => (props.onRetry ?? (() => location.reload()))()}>{t('ui.retry')}</Button>
            }
          />
        </Match>
      </Switch>
    </div>
  );
}
