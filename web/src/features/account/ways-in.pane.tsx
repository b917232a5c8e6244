import { createSignal, For, Show, type JSX } from 'solid-js';
import { session, type Provider } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { toast } from '../../ui/toast.ts';
import { ProveDialog } from './prove.dialog.tsx';
import { ownLoginProblems } from './security-problems.ts';

/** Google and Facebook as ways into the account. The last way in stays. */
export function WaysInPane(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [problems, setProblems] = createSignal<readonly FormProblem<'password'>[]>([]);
  const [unlinking, setUnlinking] = createSignal<Provider>();
  /** What waits for the person to prove who they are. */
  const [waiting, setWaiting] = createSignal<() => Promise<void>>();
  const providers = () => session.person()?.providers ?? [];
  const nameOf = (provider: Provider) => t(`security.ways.${provider}`);

  async function link(provider: Provider): Promise<void> {
    setProblems([]);
    const linked = await session.linkProvider(provider);
    if (linked.ok) toast.success(t('security.ways.linkedNow', { provider: nameOf(provider) }));
    else if (linked.why === 'sign-in-again') setWaiting(() => () => link(provider));
    else setProblems(ownLoginProblems(i18n, linked.why));
  }

  async function unlink(provider: Provider): Promise<void> {
    setProblems([]);
    const unlinked = await session.unlinkProvider(provider);
    setUnlinking(undefined);
    if (unlinked.ok) toast.success(t('security.ways.unlinkedNow', { provider: nameOf(provider) }));
    else if (unlinked.why === 'sign-in-again') setWaiting(() => () => unlink(provider));
    else setProblems(ownLoginProblems(i18n, unlinked.why));
  }

  return (
    <Card title={t('security.ways.title')}>
      <p class="text-soft">{t('security.ways.text')}</p>
      <FormErrors errors={problems().map((problem) => ({ message: problem.text() }))} />
      <ul class="grid divide-y divide-hairline" role="list">
        <For each={['google', 'facebook'] as const}>
          {(provider) => {
            const isLinked = () => providers().includes(provider);
            const isOnlyWay = () => isLinked() && providers().length === 1;
            return (
              <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
                <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span class="font-semibold">{nameOf(provider)}</span>
                  <StatusChip tone={isLinked() ? 'good' : 'off'}>
                    {isLinked() ? t('security.ways.linked') : t('security.ways.notLinked')}
                  </StatusChip>
                </span>
                <Show
                  when={!isOnlyWay()}
                  fallback={<p class="w-full text-small text-soft">{t('security.ways.onlyWay')}</p>}
                >
                  <Show
                    when={isLinked()}
                    fallback={
                      <Button onPress={() => link(provider)}>
                        {t('security.ways.link', { provider: nameOf(provider) })}
                      </Button>
                    }
                  >
                    <Button onPress={() => void setUnlinking(provider)}>
                      {t('security.ways.unlink', { provider: nameOf(provider) })}
                    </Button>
                  </Show>
                </Show>
              </li>
            );
          }}
        </For>
      </ul>
      <ConfirmDialog
        open={unlinking() !== undefined}
        onClose={() => setUnlinking(undefined)}
        title={t('security.ways.unlinkTitle', { provider: nameOf(unlinking() ?? 'google') })}
        text={t('security.ways.unlinkText')}
        confirmLabel={t('security.ways.unlink', { provider: nameOf(unlinking() ?? 'google') })}
        onConfirm={() => unlink(unlinking() ?? 'google')}
      />
      <ProveDialog
        open={waiting() !== undefined}
        onClose={() => setWaiting(undefined)}
        onProven={() => {
          const again = waiting();
          setWaiting(undefined);
          return again?.();
        }}
      />
    </Card>
  );
}
