import { Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';

export interface LoadMoreProps {
  /** How many rows are on the screen. */
  readonly shown: number;
  /** How many there are, where that is known. */
  readonly total?: number | undefined;
  /** Whether more can be fetched. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** The foot of a long list: how much of it is shown, and the next part on request. */
export function LoadMore(props: LoadMoreProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const counted = () =>
    props.total === undefined
      ? plural('ui.shown', props.shown)
      : plural('ui.shownOf', props.total, { shown: format.number(props.shown) });
  return (
    <div class="grid justify-items-center gap-3 py-6">
      <p role="status" class="text-small text-soft tabular-nums">
        {counted()}
      </p>
      <Show when={props.more}>
        <Button busy={props.loading} onPress={() => props.onMore()}>
          {t('ui.showMore')}
        </Button>
      </Show>
    </div>
  );
}

/** A list that comes page by page, such as `LivePages`. */
export interface PagedList<Row = unknown> {
  readonly rows: readonly Row[];
  readonly moreState: 'none' | 'ready' | 'loading' | 'failed';
  more(): void;
}

/** The foot of a list that comes page by page; nothing once all of it is there. */
export function MoreOf(props: { readonly list: PagedList }): JSX.Element {
  return (
    <Show when={props.list.moreState !== 'none'}>
      <LoadMore
        shown={props.list.rows.length}
        more
        loading={props.list.moreState === 'loading'}
        onMore={() => props.list.more()}
      />
    </Show>
  );
}
