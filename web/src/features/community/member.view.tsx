import {
  isFinished,
  type Application,
  type LastValue,
  type Member,
  type Participation,
  type Profile,
} from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import CalendarDays from '~icons/lucide/calendar-days';
import CalendarPlus from '~icons/lucide/calendar-plus';
import ClipboardList from '~icons/lucide/clipboard-list';
import Eye from '~icons/lucide/eye';
import Mail from '~icons/lucide/mail';
import MessageCircle from '~icons/lucide/message-circle';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Crumb } from '../../ui/breadcrumb.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { PageHeading, Section } from '../../ui/frame/page.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { ApplicationStatusChip } from '../application/index.ts';
import { ParticipationList, PhotoView } from '../profile/index.ts';

/** The last answer to a question of the library, as it is shown. */
export interface KnownValue extends LastValue {
  readonly fieldId: string;
  readonly label: string;
  readonly text: string;
}

export interface MemberViewProps {
  readonly member: Member;
  readonly parents: readonly Crumb[];
  /** Somebody who came with an imported list and has not joined has none. */
  readonly hasAccount: boolean;
  readonly profile: Pick<Profile, 'words' | 'sharing'> | undefined;
  readonly photo: string | undefined;
  readonly orgInfo: JSX.Element;
  /** To events of this organization. */
  readonly applications: {
    readonly rows: readonly Application[];
    readonly state: LiveState;
    readonly moreState: 'none' | 'ready' | 'loading' | 'failed';
    more(): void;
    retry(): void;
  };
  readonly applicationHref: (eventId: string) => string;
  readonly conversationHref: (eventId: string) => string;
  /** Events of others, which the person shows to those who may read the profile. */
  readonly elsewhere: readonly Participation[];
  readonly known: readonly KnownValue[];
  readonly knownState: LiveState;
  readonly onRetryKnown: () => void;
}

/** A person of the community: who it is, what the organization notes, and what its events know. */
export function MemberView(props: MemberViewProps): JSX.Element {
  const { t, format } = useI18n();
  /** There is a conversation for each event; the latest is the one that is meant. */
  const latest = () => props.applications.rows[0]?.eventId;
  const facts = (): Fact[] => [
    {
      label: t('member.email'),
      icon: Mail,
      value: (
        <a
          href={`mailto:${encodeURI(props.member.email)}`}
          class="text-primary-ink underline underline-offset-4 hover:decoration-2"
        >
          {props.member.email}
        </a>
      ),
    },
    {
      label: t('member.joined'),
      icon: CalendarPlus,
      value: format.date(props.member.joinedAt),
    },
    ...(props.profile === undefined
      ? []
      : [
          {
            label: t('member.sharing'),
            icon: Eye,
            value: <span aria-live="polite">{t(`member.sharingIs.${props.profile.sharing}`)}</span>,
          },
        ]),
  ];

  return (
    <div class="grid max-w-text gap-10">
      <header class="grid gap-6">
        <div class="flex flex-wrap items-center gap-x-6 gap-y-4">
          <PhotoView name={props.member.name} thumbnail={props.member.thumbnail} photo={props.photo} />
          <div class="grid min-w-0 justify-items-start gap-2">
            <PageHeading
              title={props.member.name}
              parents={props.parents}
              class="min-w-0 text-headline wrap-anywhere tablet:text-display"
            />
            <Show when={latest()}>
              {(eventId) => (
                <Button icon={MessageCircle} href={props.conversationHref(eventId())}>
                  {t('member.write')}
                </Button>
              )}
            </Show>
          </div>
        </div>
        <Facts facts={facts()} />
        <Show
          when={props.hasAccount}
          fallback={<p class="rounded-card bg-sunk px-4 py-3">{t('member.imported')}</p>}
        >
          <Show when={props.profile?.words}>
            {(words) => (
              <section class="grid gap-2">
                <h2 class="text-body">{t('profile.wordsOf')}</h2>
                <Linkified text={words()} />
              </section>
            )}
          </Show>
        </Show>
      </header>

      {props.orgInfo}

      <Show when={props.hasAccount}>
        <Section title={t('member.events')}>
          <LiveView
            state={props.applications.state}
            rows={props.applications.rows}
            onRetry={() => props.applications.retry()}
            empty={
              <EmptyState
                icon={CalendarDays}
                title={t('member.noEventsTitle')}
                text={t('member.noEventsText')}
              />
            }
          >
            {(rows) => (
              <List label={t('member.events')}>
                <For each={rows()}>
                  {({ eventId, event, status }) => (
                    <ListItem
                      href={props.applicationHref(eventId)}
                      leading={
                        <DateTile
                          instant={event.startsAt}
                          timeZone={event.timeZone}
                          over={isFinished(event)}
                        />
                      }
                      title={<bdi>{event.name}</bdi>}
                      detail={
                        <>
                          <span class="block">
                            {t('profile.whenAndWhere', {
                              dates: format.dateRange(event.startsAt, event.endsAt, event.timeZone),
                              city: event.city,
                            })}
                          </span>
                          <span class="mt-1 block">
                            <ApplicationStatusChip status={status} />
                          </span>
                        </>
                      }
                      action={
                        <IconButton
                          icon={MessageCircle}
                          label={t('member.conversationAt', { event: event.name })}
                          href={props.conversationHref(eventId)}
                        />
                      }
                    />
                  )}
                </For>
              </List>
            )}
          </LiveView>
          <MoreOf list={props.applications} />
        </Section>

        <Section title={t('member.known')}>
          <p class="text-soft">{t('member.knownText')}</p>
          <LiveView
            state={props.knownState}
            rows={props.known}
            onRetry={() => props.onRetryKnown()}
            empty={
              <EmptyState
                icon={ClipboardList}
                title={t('member.noneKnownTitle')}
                text={t('member.noneKnownText')}
              />
            }
          >
            {(known) => (
              <dl class="divide-y divide-hairline rounded-card border border-hairline bg-surface">
                <For each={known()}>
                  {(value) => (
                    <div class="grid gap-x-6 gap-y-1 px-4 py-3 tablet:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                      <dt class="text-soft wrap-anywhere">
                        <bdi>{value.label}</bdi>
                      </dt>
                      <dd class="grid min-w-0 gap-0.5">
                        <span class="font-semibold wrap-anywhere whitespace-pre-line" dir="auto">
                          {value.text}
                        </span>
                        <span class="text-small text-soft">
                          <a
                            href={props.applicationHref(value.eventId)}
                            class="text-primary-ink underline underline-offset-4 hover:decoration-2"
                          >
                            <bdi>{value.eventName}</bdi>
                          </a>
                          , {format.date(value.at)}
                        </span>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            )}
          </LiveView>
        </Section>

        <Show when={props.elsewhere.length > 0}>
          <Section title={t('member.elsewhere')}>
            <p class="text-soft">{t('member.elsewhereText')}</p>
            <ParticipationList participations={props.elsewhere} />
          </Section>
        </Show>
      </Show>
    </div>
  );
}
