import { createSignal, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';

/** What deleting the account means, said before it is asked for; then the question, once. */
export function DeleteAccount(props: {
  /** Why it was not done. */
  readonly problem: string | undefined;
  /** The person means it; who it is has still to be proven. */
  readonly onConfirmed: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [asking, setAsking] = createSignal(false);
  return (
    <>
      <p>{t('privacy.deleteText')}</p>
      <ul class="grid list-disc gap-2 pl-5 marker:text-soft">
        <For each={['week', 'gone', 'applications', 'tell'] as const}>
          {(consequence) => <li>{t(`privacy.consequences.${consequence}`)}</li>}
        </For>
      </ul>
      <Show when={props.problem}>{(problem) => <Banner tone="danger">{problem()}</Banner>}</Show>
      <div>
        <Button variant="danger" onPress={() => void setAsking(true)}>
          {t('privacy.deleteOpen')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('privacy.dialogTitle')}
        text={t('privacy.dialogText')}
        confirmLabel={t('privacy.confirm')}
        danger
        onConfirm={() => {
          setAsking(false);
          props.onConfirmed();
        }}
      />
    </>
  );
}
