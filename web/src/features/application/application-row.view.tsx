import {
  isErased,
  type Application,
  type ApplicationNote,
  type ApplicationStatus,
  type Decision,
  type Instant,
} from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import Check from '~icons/lucide/check';
import EllipsisVertical from '~icons/lucide/ellipsis-vertical';
import Hourglass from '~icons/lucide/hourglass';
import IdCard from '~icons/lucide/id-card';
import MessageCircle from '~icons/lucide/message-circle';
import StickyNote from '~icons/lucide/sticky-note';
import X from '~icons/lucide/x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { ApplicationStatusChip } from './application-status-chip.tsx';
import { possibleDecisions } from './decisions.ts';

export interface ApplicationRowProps {
  readonly application: Application;
  /** Undefined for a row that changed elsewhere and is no longer followed. */
  readonly status: ApplicationStatus | undefined;
  readonly now: Instant;
  /** Came while the list was on the screen. */
  readonly isNew: boolean;
  /** What is being decided right now. */
  readonly underWay: Decision | undefined;
  /** Nothing can be decided any more. */
  readonly closed: boolean;
  /** What the organizers have noted. */
  readonly note?: ApplicationNote | undefined;
  readonly href: string;
  readonly conversationHref: string;
  readonly onDecide: (decision: Decision) => unknown;
  /** Whether the row is among those chosen; undefined while nobody is being chosen. */
  readonly chosen?: boolean | undefined;
  readonly onChoose?: ((chosen: boolean) => void) | undefined;
}

/** One person's application: who, since when, how it stands, and the decision that is most likely wanted. */
export function ApplicationRow(props: ApplicationRowProps): JSX.Element {
  const { t, format } = useI18n();
  const erased = () => isErased(props.application.person);
  const name = () => (erased() ? t('applications.erased') : props.application.person.name);
  const possible = () =>
    props.closed || erased() || props.status === undefined ? [] : possibleDecisions(props.status);
  const mayAccept = () => possible().includes('accepted') && props.status !== 'declined';

  let link!: HTMLAnchorElement;
  /** The pressed button is gone once the decision stands; the keyboard goes on from the person's name. */
  async function accept() {
    await props.onDecide('accepted');
    queueMicrotask(() => document.activeElement === document.body && link.focus({ preventScroll: true }));
  }

  const entries = (): MenuEntry[] => {
    const busy = props.underWay !== undefined;
    const all: Record<Decision, MenuEntry> = {
      accepted: {
        label: t('applications.decide.accept'),
        icon: Check,
        disabled: busy,
        onSelect: () => void props.onDecide('accepted'),
      },
      waitlisted: {
        label: t('applications.decide.waitlist'),
        icon: Hourglass,
        disabled: busy,
        onSelect: () => void props.onDecide('waitlisted'),
      },
      declined: {
        label: t('applications.decide.decline'),
        icon: X,
        danger: true,
        disabled: busy,
        onSelect: () => void props.onDecide('declined'),
      },
    };
    return [
      ...possible().map((decision) => all[decision]),
      ...(possible().length > 0 ? [{ line: true } as const] : []),
      { label: t('applications.sheet.open'), icon: IdCard, href: props.href },
      ...(erased()
        ? []
        : [
            {
              label: props.closed ? t('applications.sheet.read') : t('applications.sheet.write'),
              icon: MessageCircle,
              href: props.conversationHref,
            },
          ]),
    ];
  };

  return (
    <li
      data-application={props.application.uid}
      data-new={props.isNew ? '' : undefined}
      class="relative grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-3 px-4 py-3 transition-colors duration-150 has-[>div>a:hover]:bg-sunk has-[>div>a:focus-visible]:outline-3 has-[>div>a:focus-visible]:-outline-offset-3 has-[>div>a:focus-visible]:outline-focus data-new:animate-appear data-new:before:absolute data-new:before:inset-y-0 data-new:before:left-0 data-new:before:w-1 data-new:before:bg-accent tablet:grid-cols-[auto_1fr_auto_auto_auto]"
    >
      <Show
        when={props.chosen !== undefined && possible().length > 0}
        fallback={<Avatar name={name()} photo={props.application.person.thumbnail} />}
      >
        <div class="relative z-10 -my-2">
          <Checkbox
            name={`choose-${props.application.uid}`}
            label={t('bulk.choose', { name: name() })}
            hideLabel
            checked={props.chosen === true}
            onChange={(chosen) => props.onChoose?.(chosen)}
          />
        </div>
      </Show>
      <div class="grid min-w-0 gap-0.5">
        <a
          ref={link}
          href={props.href}
          class="font-semibold text-ink no-underline outline-none wrap-anywhere after:absolute after:inset-0"
        >
          <bdi>{name()}</bdi>
        </a>
        <span class="text-small text-soft">
          <Show when={props.isNew}>
            <span class="font-semibold text-accent-ink">{t('applications.list.new')} · </span>
          </Show>
          <time
            dateTime={new Date(props.application.appliedAt).toISOString()}
            title={`${format.date(props.application.appliedAt)}, ${format.time(props.application.appliedAt)}`}
            class="relative"
          >
            {t('applications.list.applied', {
              // The server's clock may be ahead of this device's.
              when: format.relativeTime(
                props.application.appliedAt,
                Math.max(props.now, props.application.appliedAt),
              ),
            })}
          </time>
          <Show when={props.note?.note}>
            <StickyNote class="ml-2 inline size-4 align-text-bottom" aria-hidden="true" />
            <span class="sr-only"> · {t('notes.hasNote')}</span>
          </Show>
        </span>
        <Show when={(props.note?.tags.length ?? 0) > 0}>
          <ul role="list" aria-label={t('notes.tags')} class="flex flex-wrap gap-1.5 pt-1">
            <For each={props.note?.tags}>
              {(tag) => (
                <li class="rounded-round bg-sunk px-2.5 py-0.5 text-small font-semibold wrap-anywhere">
                  <bdi>{tag}</bdi>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <div class="col-span-3 row-start-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 tablet:contents">
        <span class="tablet:w-34">
          <Show
            when={props.status}
            fallback={<StatusChip tone="off">{t('applications.list.left')}</StatusChip>}
          >
            {(status) => <ApplicationStatusChip status={status()} />}
          </Show>
        </span>
        <span class="relative z-10 grid tablet:w-32">
          <Show when={mayAccept() || props.underWay === 'accepted'}>
            <Button icon={Check} busy={props.underWay !== undefined} onPress={accept}>
              {/* One whole sentence for screen readers, where ten buttons in a row say the same. */}
              <span aria-hidden="true">{t('applications.decide.accept')}</span>
              <span class="sr-only">{t('applications.decide.acceptOf', { name: name() })}</span>
            </Button>
          </Show>
        </span>
      </div>
      <div class="relative z-10 col-start-3 row-start-1 -mr-2 tablet:col-start-auto tablet:row-start-auto">
        <Menu bare label={t('applications.list.more', { name: name() })} entries={entries()}>
          <EllipsisVertical />
        </Menu>
      </div>
    </li>
  );
}
