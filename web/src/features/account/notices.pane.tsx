import type { Channel, ChosenKind } from '@equipage/domain';
import { createResource, Show, type JSX } from 'solid-js';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import {
  changeNotices,
  deviceState,
  keepNoticesOut,
  letNoticesIn,
  type NoticesChange,
} from './notices.actions.ts';
import { NoticesView, type SmsFlaw } from './notices.view.tsx';
import { loadPhoneNumbers } from '../../i18n/phone-numbers.ts';
import { ownAccount } from './own-account.ts';

/** How the signed-in person is told of what. Each switch acts at once. */
export function NoticesPane(): JSX.Element {
  const { t } = useI18n();
  const uid = () => session.person()?.uid;
  const [device, { refetch }] = createResource(uid, (person) =>
    deviceState(person).catch(() => 'unsupported' as const),
  );
  const phone = () => ownAccount.row?.phone ?? undefined;
  // Without the library nothing is said: the number may well be good.
  const [phones] = createResource(phone, () => loadPhoneNumbers().catch(() => undefined));
  const smsFlaw = (): SmsFlaw | undefined => {
    const number = phone();
    if (number === undefined) return 'noPhone';
    return phones.latest?.isTexted(number) === false ? 'noSmsThere' : undefined;
  };

  async function change(fields: NoticesChange): Promise<void> {
    const person = uid();
    if (person === undefined) return;
    const outcome = await changeNotices(person, fields, () => toast.error(t('notices.refusedLate')));
    if (!outcome.ok) toast.error(t(`refusals.${outcome.why}`));
    else if (outcome.value === 'queued') toast.success(t('settings.savedLater'));
  }

  function choose(kind: ChosenKind, channel: Channel, on: boolean): void {
    // As it stands now, with what was chosen a moment ago and is still on its way.
    const choices = ownAccount.row?.noticeChoices;
    if (choices === undefined) return;
    void change({ noticeChoices: { ...choices, [kind]: { ...choices[kind], [channel]: on } } });
  }

  async function allow(): Promise<void> {
    const person = uid();
    if (person === undefined) return;
    const outcome = await letNoticesIn(person);
    if (!outcome.ok) {
      if (outcome.why === 'push-denied') toast.info(t('notices.refused'));
      else if (outcome.why === 'push-failed') toast.error(t('notices.failed'));
      else toast.error(t(`refusals.${outcome.why}`));
    }
    await refetch();
  }

  async function stop(): Promise<void> {
    const person = uid();
    if (person === undefined) return;
    const outcome = await keepNoticesOut(person);
    if (!outcome.ok) toast.error(t(`refusals.${outcome.why}`));
    await refetch();
  }

  return (
    <Show when={ownAccount.row} fallback={<Skeleton kind="card" />}>
      {(account) => (
        <NoticesView
          choices={account().noticeChoices}
          reminderLead={account().reminderLead}
          smsFromOrganizers={account().smsFromOrganizers}
          onSmsFromOrganizers={(smsFromOrganizers) => void change({ smsFromOrganizers })}
          smsFlaw={smsFlaw()}
          phoneHref="#personal"
          device={device.latest}
          onChoice={choose}
          onLead={(reminderLead) => void change({ reminderLead })}
          onAllow={allow}
          onStop={stop}
        />
      )}
    </Show>
  );
}
