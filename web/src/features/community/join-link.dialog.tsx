import { createEffect, createResource, createSignal, Show, type JSX } from 'solid-js';
import Copy from '~icons/lucide/copy';
import RefreshCw from '~icons/lucide/refresh-cw';
import { addresses } from '../../addresses.ts';
import { createAction } from '../../data/action.ts';
import { createLiveDocument } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, inputClass } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { drawQrCode, QrCode } from '../badge/index.ts';
import { makeJoinLink } from './join-link.actions.ts';
import { joinLinkOf } from './join-link.queries.ts';

/**
 * The link into a community, to pass on: made when somebody first asks for it, the same for all org users. An
 * organization that is supported finds the link into the supporter's community here, which names both.
 */
export function JoinLinkDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly orgId: string;
  /** Who passes on the link, and whose it is, where that is another organization. */
  readonly via?: { readonly orgId: string; readonly supporter: string };
}): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const link = createLiveDocument(() =>
    props.open ? joinLinkOf(props.orgId, props.via?.orgId ?? null) : undefined,
  );
  const token = () => link.row?.token;
  const address = () => {
    const shown = token();
    return shown === undefined ? undefined : `${location.origin}${addresses.join(shown)}`;
  };
  const [drawing] = createResource(address, drawQrCode);
  const making = createAction(makeJoinLink);
  const [asking, setAsking] = createSignal(false);

  createEffect(() => {
    if (props.open && link.state === 'live' && token() === undefined)
      void making(props.orgId, props.via?.orgId ?? null, null);
  });
  const problem = () => {
    const outcome = making.outcome();
    if (outcome === undefined || outcome.ok) return undefined;
    // Said when the support has just ended; without it, to nobody.
    const why = outcome.why === 'not-supported' ? 'not-allowed' : outcome.why;
    return refusalText(i18n, outcome.detail === undefined ? { why } : { why, detail: outcome.detail });
  };

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address() ?? '');
      toast.success(t('joinLink.copied'));
    } catch {
      toast.error(t('joinLink.copyFailed'));
    }
  }

  async function renew(): Promise<void> {
    const outcome = await making(props.orgId, props.via?.orgId ?? null, token() ?? null);
    setAsking(false);
    if (outcome?.ok) toast.success(t('joinLink.renewed'));
  }

  function close(): void {
    setAsking(false);
    props.onClose();
  }

  function named(what: 'title' | 'text' | 'promise'): string {
    const name = props.via?.supporter;
    return name === undefined ? t(`joinLink.${what}`) : t(`joinLink.via.${what}`, { name });
  }

  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={asking() ? t('joinLink.renewTitle') : named('title')}
      description={asking() ? t('joinLink.renewText') : named('text')}
      actions={
        // One window that asks in place: two on top of each other leave a screen reader between them.
        <Show
          when={asking()}
          fallback={
            <>
              <Button variant="primary" icon={Copy} disabled={address() === undefined} onPress={copy}>
                {t('joinLink.copy')}
              </Button>
              <Button
                icon={RefreshCw}
                disabled={address() === undefined}
                onPress={() => void setAsking(true)}
              >
                {t('joinLink.renew')}
              </Button>
            </>
          }
        >
          <Button variant="danger" onPress={renew}>
            {t('joinLink.renewConfirm')}
          </Button>
          <Button onPress={() => void setAsking(false)}>{t('ui.cancel')}</Button>
        </Show>
      }
    >
      <Show when={!asking()}>
        <div class="grid gap-4">
          <Show when={problem()}>{(text) => <Banner tone="danger">{text()}</Banner>}</Show>
          <Show when={address()} fallback={<Skeleton kind="card" />}>
            {(shown) => (
              <>
                <Field name="joinLink" label={t('joinLink.address')} optional="evident">
                  {(control) => (
                    <input
                      {...control()}
                      class={inputClass}
                      value={shown()}
                      readOnly
                      onFocus={(focus) => focus.currentTarget.select()}
                    />
                  )}
                </Field>
                <figure class="grid justify-items-center gap-2">
                  <div class="size-48 max-w-full overflow-hidden rounded-card border border-hairline">
                    <QrCode code={drawing.latest} label={t('joinLink.code')} />
                  </div>
                  <figcaption class="text-small text-soft">{t('joinLink.codeText')}</figcaption>
                </figure>
              </>
            )}
          </Show>
          <p class="text-small text-soft">{named('promise')}</p>
        </div>
      </Show>
    </Dialog>
  );
}
