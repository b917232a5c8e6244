import { couponCode } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Whether it has the form of a code; looked at here, so that a slip of the finger is no attempt. */
export function isCode(typed: string): boolean {
  return couponCode.safeParse(typed).success;
}

/** Where the code of a coupon is written or pasted. */
export function CodeField(props: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <TextField
      name="code"
      label={t('coupons.redeem.code')}
      help={t('coupons.redeem.codeHelp')}
      value={props.value}
      onInput={(value) => props.onInput(value)}
      error={props.error}
    />
  );
}
