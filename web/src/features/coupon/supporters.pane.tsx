import type { Supporter } from '@equipage/domain';
import { createSignal, For, Show, Suspense, type JSX } from 'solid-js';
import Link from '~icons/lucide/link';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { JoinLinkDialog } from '../community/index.ts';
import { organizationOf } from '../organization/index.ts';
import { supportersOf } from './coupon.queries.ts';

/**
 * Who has given licenses to an event; nothing when nobody has. Org users find there the link into each supporter's
 * community, to pass it on.
 */
export function SupportersPane(props: {
  readonly event: { readonly id: string; readonly orgId: string };
  readonly isOrgUser: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const supporters = createLiveList(() => supportersOf(props.event.id));
  return (
    <Show when={supporters.rows.length > 0}>
      <Card title={t('coupons.supporters.title')}>
        <List label={t('coupons.supporters.title')}>
          <For each={supporters.rows}>
            {(supporter) => (
              <SupporterRow supporter={supporter} viaOrgId={props.event.orgId} passesOn={props.isOrgUser} />
            )}
          </For>
        </List>
      </Card>
    </Show>
  );
}

function SupporterRow(props: {
  readonly supporter: Supporter;
  readonly viaOrgId: string;
  readonly passesOn: boolean;
}) {
  const { t, plural } = useI18n();
  const organization = createLiveDocument(() => organizationOf(props.supporter.id));
  const [open, setOpen] = createSignal(false);
  const name = () => organization.row?.name ?? '…';
  return (
    <>
      <ListItem
        title={<bdi>{name()}</bdi>}
        detail={plural('coupons.supporters.licenses', props.supporter.licenses)}
        action={
          <Show when={props.passesOn && organization.row !== undefined}>
            <IconButton
              icon={Link}
              label={t('coupons.supporters.linkOf', { name: name() })}
              onPress={() => void setOpen(true)}
            />
          </Show>
        }
      />
      <Suspense>
        <Show when={open()}>
          <JoinLinkDialog
            open
            onClose={() => setOpen(false)}
            orgId={props.supporter.id}
            via={{ orgId: props.viaOrgId, supporter: name() }}
          />
        </Show>
      </Suspense>
    </>
  );
}
