import { eventSlug, type calls, type ResponseOf } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import Eye from '~icons/lucide/eye';
import LogOut from '~icons/lucide/log-out';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

export type Readers = ResponseOf<typeof calls.listReaders>;

/** Why somebody cannot leave a community at present, and the event that has to do with it. */
export interface StayReason {
  readonly text: string;
  readonly eventHref?: string | undefined;
}

/** Who can see what of a person, said plainly: the level in a sentence, then each organization with what is its own. */
export function ReadersView(props: {
  readonly readers: Readers;
  readonly changeHref: string;
  /** @returns why it was refused; undefined when it was done */
  readonly onLeave: (orgId: string) => Promise<StayReason | undefined>;
}): JSX.Element {
  const { t, plural, format } = useI18n();
  return (
    <Show
      when={props.readers.organizations.length > 0}
      fallback={<EmptyState icon={Eye} title={t('privacy.nobodyTitle')} text={t('privacy.nobody')} />}
    >
      <p class="max-w-text">{t('privacy.readersWhat')}</p>
      <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border border-hairline bg-surface p-5">
        <div class="grid min-w-0 flex-1 basis-64 justify-items-start gap-2">
          <StatusChip tone={props.readers.sharing === 'full' ? 'good' : 'waiting'}>
            {t(`privacy.${props.readers.sharing}`)}
          </StatusChip>
          <p>{t(`privacy.${props.readers.sharing}Text`)}</p>
        </div>
        <Button href={props.changeHref}>{t('privacy.change')}</Button>
      </div>
      <List label={t('privacy.readersTitle')}>
        <For each={props.readers.organizations}>
          {(organization) => (
            <ListItem
              title={organization.name}
              trailing={
                <Show when={organization.since > 0}>
                  {t('privacy.since', { date: format.date(organization.since) })}
                </Show>
              }
              detail={
                <>
                  <Show when={organization.events.length > 0} fallback={t('privacy.readerNoEvents')}>
                    <details>
                      <summary class="min-h-11 cursor-pointer content-center">
                        {plural('privacy.readerEvents', organization.events.length)}
                      </summary>
                      <ul class="grid gap-1 pb-2" role="list" aria-label={t('privacy.showEvents')}>
                        <For each={organization.events}>
                          {(event) => (
                            <li>
                              <a
                                href={addresses.publicEvent(eventSlug(event))}
                                class="inline-block py-1.5 text-primary-ink underline underline-offset-4 wrap-anywhere hover:decoration-2"
                              >
                                {event.name}
                              </a>{' '}
                              <span class="text-soft">{format.date(event.startsAt, event.timeZone)}</span>
                            </li>
                          )}
                        </For>
                      </ul>
                    </details>
                  </Show>
                  <Show when={organization.isMember} fallback={<p class="pt-1">{t('privacy.notInside')}</p>}>
                    <Leaving name={organization.name} onLeave={() => props.onLeave(organization.id)} />
                  </Show>
                </>
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}

/** Asks before, because what the organization has noted does not come back. */
function Leaving(props: {
  readonly name: string;
  readonly onLeave: () => Promise<StayReason | undefined>;
}): JSX.Element {
  const { t } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const [reason, setReason] = createSignal<StayReason>();

  async function leave(): Promise<void> {
    const refused = await props.onLeave();
    setReason(refused);
    setAsking(false);
  }

  return (
    <div class="grid gap-3 pt-1">
      <div class="-ml-3">
        <Button
          variant="quiet"
          icon={LogOut}
          onPress={() => {
            setReason(undefined);
            setAsking(true);
          }}
        >
          <span aria-hidden="true">{t('privacy.leave')}</span>
          <span class="sr-only">{t('privacy.leaveOf', { organization: props.name })}</span>
        </Button>
      </div>
      <Show when={reason()}>
        {(why) => (
          <Banner
            tone="warning"
            action={
              <Show when={why().eventHref}>
                {(href) => <Button href={href()}>{t('privacy.leaveOpenEvent')}</Button>}
              </Show>
            }
          >
            {why().text}
          </Banner>
        )}
      </Show>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('privacy.leaveTitle', { organization: props.name })}
        text={t('privacy.leaveText')}
        confirmLabel={t('privacy.leaveConfirm')}
        cancelLabel={t('privacy.leaveKeep')}
        danger
        onConfirm={leave}
      />
    </div>
  );
}
