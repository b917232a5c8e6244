import { shownCode } from '@equipage/domain';
import { createResource, onMount, Show, Suspense, type JSX } from 'solid-js';
import Copy from '~icons/lucide/copy';
import Link from '~icons/lucide/link';
import Mail from '~icons/lucide/mail';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/form-errors.tsx';
import { FormActions } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.ts';
import { drawQrCode, QrCode } from '../badge/index.ts';

/** Coupons that were just made. */
export interface MadeCoupons {
  readonly codes: readonly string[];
  /** In each of them. */
  readonly licenses: number;
  /** The one person who may redeem it, and who is mailed a code by us. */
  readonly email: string | null;
}

/** The codes of new coupons, which nobody can look up again, and every way to pass them on. */
export function MadeCodes(props: { readonly made: MadeCoupons; readonly onClose: () => void }): JSX.Element {
  const { t, plural } = useI18n();
  const count = () => props.made.codes.length;
  const shown = () => props.made.codes.map(shownCode).join('\n');
  const links = () => props.made.codes.map((code) => linkOf(code)).join('\n');
  const single = () => (count() === 1 ? props.made.codes[0] : undefined);

  // The form that had the focus is gone; whoever uses a keyboard goes on here.
  onMount(() => focusField('codes'));

  async function copy(text: string, said: 'codes' | 'links') {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(plural(`coupons.made.copied.${said}`, count()));
    } catch {
      toast.error(t('coupons.made.copyFailed'));
    }
  }

  return (
    <div class="grid gap-4">
      <TextArea
        name="codes"
        optional="evident"
        label={plural('coupons.made.codes', count())}
        value={shown()}
        rows={Math.min(count(), 8)}
        maxRows={8}
        onInput={() => undefined}
      />
      <Show when={single()}>
        {(code) => (
          <Suspense>
            <LinkAsPicture link={linkOf(code())} />
          </Suspense>
        )}
      </Show>
      <Show when={props.made.email}>
        {(email) => <p class="text-small text-soft">{t('coupons.made.mailed', { email: email() })}</p>}
      </Show>
      <FormActions>
        <Button variant="primary" icon={Copy} onPress={() => copy(shown(), 'codes')}>
          {plural('coupons.made.copy', count())}
        </Button>
        <Button icon={Link} onPress={() => copy(links(), 'links')}>
          {plural('coupons.made.copyLinks', count())}
        </Button>
        <Show when={props.made.email === null && single()}>
          {(code) => (
            <Button icon={Mail} href={mailOf(code())}>
              {t('coupons.made.mail')}
            </Button>
          )}
        </Show>
        <Button onPress={() => props.onClose()}>{t('coupons.made.close')}</Button>
      </FormActions>
    </div>
  );

  /** A mail that the issuer's own program writes, to whomever she likes. */
  function mailOf(code: string): string {
    const subject = plural('coupons.made.mailSubject', props.made.licenses);
    const body = plural('coupons.made.mailBody', props.made.licenses, {
      link: linkOf(code),
      code: shownCode(code),
    });
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  }
}

function LinkAsPicture(props: { readonly link: string }) {
  const { t } = useI18n();
  const [drawing] = createResource(() => props.link, drawQrCode);
  return (
    <figure class="grid justify-items-center gap-2">
      <div class="size-48 max-w-full overflow-hidden rounded-card border border-hairline">
        <QrCode code={drawing.latest} label={t('coupons.made.qr')} />
      </div>
      <figcaption class="text-center text-small text-soft">{t('coupons.made.qrText')}</figcaption>
    </figure>
  );
}

function linkOf(code: string): string {
  return `${location.origin}${addresses.redeem(shownCode(code))}`;
}
