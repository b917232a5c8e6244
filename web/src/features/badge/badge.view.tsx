import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import CloudAlert from '~icons/lucide/cloud-alert';
import Printer from '~icons/lucide/printer';
import RefreshCw from '~icons/lucide/refresh-cw';
import Sun from '~icons/lucide/sun';
import X from '~icons/lucide/x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BadgeCard, type BadgeCardProps } from './badge-card.view.tsx';

export interface BadgeViewProps {
  /** What stands on the card; undefined while there is nothing to show. */
  readonly card: BadgeCardProps | undefined;
  /** The card comes from this device, and the server cannot be asked. */
  readonly kept: boolean;
  /** Nothing is kept on this device, and the server cannot be asked. */
  readonly unreachable: boolean;
  /** Why no badge could be made for somebody who has none. */
  readonly problem: string | undefined;
  readonly homeHref: string;
  readonly onRetry: () => void;
  /** @returns why it was refused; undefined when it was done */
  readonly onRenew: () => Promise<string | undefined>;
  readonly onPrint: () => void;
}

/**
 * The code, as large as the window lets it be: on a phone it is all there is, with the way out at the top, so that two
 * people at a gate look at one thing.
 */
export function BadgeView(props: BadgeViewProps): JSX.Element {
  const { t } = useI18n();
  return (
    <div
      data-bare
      class="grid content-start gap-4 max-tablet:fixed max-tablet:inset-0 max-tablet:z-40 max-tablet:overflow-y-auto max-tablet:bg-paper max-tablet:px-4 max-tablet:pt-3 max-tablet:pb-6 tablet:gap-8 print:bg-[white]"
    >
      <header class="flex items-center justify-between gap-4 print:hidden">
        <PageHeading title={t('badge.title')} class="text-title tablet:text-display" />
        <span class="tablet:hidden">
          <IconButton href={props.homeHref} label={t('ui.close')} icon={X} />
        </span>
      </header>
      <Switch fallback={<Skeleton kind="page" />}>
        <Match when={props.card}>{(card) => <Card {...props} card={card()} />}</Match>
        <Match when={props.problem !== undefined || props.unreachable}>
          <EmptyState
            icon={CloudAlert}
            title={t('badge.unreachableTitle')}
            text={props.problem ?? t('badge.unreachableText')}
            action={<Button onPress={() => props.onRetry()}>{t('ui.retry')}</Button>}
          />
        </Match>
      </Switch>
    </div>
  );
}

function Card(props: BadgeViewProps & { card: BadgeCardProps }) {
  const { t } = useI18n();
  return (
    <div class="grid justify-items-center gap-5 desktop:grid-cols-[auto_minmax(0,1fr)] desktop:items-start desktop:gap-12">
      <BadgeCard {...props.card} />
      <div class="grid w-full max-w-96 gap-4 desktop:max-w-text print:hidden">
        <p class="flex gap-3">
          <Sun class="mt-0.5 shrink-0 text-accent-ink" />
          {t('badge.hint')}
        </p>
        <p class="text-soft">{t('badge.meaning')}</p>
        <Show when={props.kept}>
          <Banner tone="info">{t('badge.kept')}</Banner>
        </Show>
        <div class="flex flex-wrap gap-3">
          <Button icon={Printer} onPress={() => props.onPrint()}>
            {t('badge.print')}
          </Button>
          <Renewal onRenew={props.onRenew} />
        </div>
      </div>
    </div>
  );
}

function Renewal(props: Pick<BadgeViewProps, 'onRenew'>) {
  const { t } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();

  async function renew() {
    setRefused(await props.onRenew());
    setAsking(false);
  }

  return (
    <>
      <Button icon={RefreshCw} variant="quiet" onPress={() => void setAsking(true)}>
        {t('badge.renew')}
      </Button>
      <Show when={refused()}>
        {(why) => (
          <div class="w-full">
            <Banner tone="danger">{why()}</Banner>
          </div>
        )}
      </Show>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('badge.renewTitle')}
        text={t('badge.renewText')}
        confirmLabel={t('badge.renewConfirm')}
        danger
        onConfirm={renew}
      />
    </>
  );
}
