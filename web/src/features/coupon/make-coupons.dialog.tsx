import {
  couponNoteLength,
  day,
  emailAddress,
  mostCouponLicenses,
  mostCoupons,
  type Language,
} from '@equipage/domain';
import { createEffect, createSignal, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { WantedCoupons } from './coupon.actions.ts';
import { MadeCodes, type MadeCoupons } from './made-codes.view.tsx';

/** How long a coupon can be chosen to work, in days. */
const lives = [30, 90, 180, 365] as const;

export interface MakeCouponsProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the organization could give away; undefined until it is known. */
  readonly left: number | undefined;
  /** The codes, or why there are none. */
  readonly onMake: (
    wanted: Omit<WantedCoupons, 'expiresAt'> & { readonly lifeInDays: number },
  ) => Promise<{ readonly codes: readonly string[] } | { readonly refused: string }>;
}

/** Asks for coupons, and then shows their codes, which nobody can look up again. */
export function MakeCouponsDialog(props: MakeCouponsProps): JSX.Element {
  const { t, plural } = useI18n();
  const [made, setMade] = createSignal<MadeCoupons>();
  const close = () => props.onClose();

  // When it opens and not when it closes: nothing is to change before the eyes of whoever leaves.
  createEffect(() => props.open && setMade(undefined));

  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={
        made() === undefined
          ? t('coupons.make.title')
          : plural('coupons.made.title', made()?.codes.length ?? 0)
      }
      description={t(made() === undefined ? 'coupons.make.text' : 'coupons.made.text')}
    >
      <Show when={made()} fallback={<MakeForm {...props} onClose={close} onMade={(made) => setMade(made)} />}>
        {(made) => <MadeCodes made={made()} onClose={close} />}
      </Show>
    </Dialog>
  );
}

/** In the window, so that it begins anew each time that this opens. */
function MakeForm(props: MakeCouponsProps & { readonly onMade: (made: MadeCoupons) => void }) {
  const { t, plural, format, language: readersLanguage } = useI18n();
  const [licenses, setLicenses] = createSignal('10');
  const [count, setCount] = createSignal('1');
  const [note, setNote] = createSignal('');
  const [life, setLife] = createSignal<string>('90');
  const [email, setEmail] = createSignal('');
  const [language, setLanguage] = createSignal<Language>(readersLanguage());
  const problems = createFormProblems<'licenses' | 'count' | 'note' | 'email'>();
  const isBound = () => email().trim() !== '';

  async function submit() {
    const each = wholeFrom(licenses(), mostCouponLicenses);
    const many = isBound() ? 1 : wholeFrom(count(), mostCoupons);
    const wrong = (most: number) => () => t('coupons.make.wrongNumber', { most: format.number(most) });
    const found = [
      ...(each === undefined ? [{ field: 'licenses' as const, text: wrong(mostCouponLicenses) }] : []),
      ...(many === undefined ? [{ field: 'count' as const, text: wrong(mostCoupons) }] : []),
      ...(note().trim().length > couponNoteLength
        ? [{ field: 'note' as const, text: () => t('coupons.make.noteTooLong', { max: couponNoteLength }) }]
        : []),
      ...(isBound() && !emailAddress.safeParse(email()).success
        ? [{ field: 'email' as const, text: () => t('coupons.make.emailMalformed') }]
        : []),
    ];
    if (found.length > 0 || each === undefined || many === undefined) return problems.show(found);
    const bearer = isBound() ? email().trim() : null;
    const outcome = await props.onMake({
      count: many,
      licenses: each,
      note: note(),
      email: bearer,
      language: language(),
      lifeInDays: Number(life()),
    });
    if ('refused' in outcome) return problems.show([{ text: () => outcome.refused }]);
    props.onMade({ codes: outcome.codes, licenses: each, email: bearer });
    return undefined;
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <TextField
        name="licenses"
        inputmode="numeric"
        label={t('coupons.make.licenses')}
        help={props.left === undefined ? undefined : plural('coupons.make.left', props.left)}
        value={licenses()}
        onInput={(value) => {
          setLicenses(value);
          problems.forget('licenses');
        }}
        error={problems.of('licenses')}
      />
      <TextField
        name="email"
        type="email"
        optional
        label={t('coupons.make.email')}
        help={t('coupons.make.emailHelp')}
        value={email()}
        onInput={(value) => {
          setEmail(value);
          problems.forget('email');
        }}
        error={problems.of('email')}
      />
      <Show
        when={isBound()}
        fallback={
          <TextField
            name="count"
            inputmode="numeric"
            label={t('coupons.make.count')}
            value={count()}
            onInput={(value) => {
              setCount(value);
              problems.forget('count');
            }}
            error={problems.of('count')}
          />
        }
      >
        <Select
          name="language"
          label={t('coupons.make.language')}
          value={language()}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setLanguage}
        />
      </Show>
      <Select
        name="life"
        label={t('coupons.make.life')}
        value={life()}
        options={lives.map((days) => ({ value: `${days}`, label: plural('coupons.make.days', days) }))}
        onChange={setLife}
      />
      <TextField
        name="note"
        optional
        label={t('coupons.make.note')}
        help={t('coupons.make.noteHelp')}
        value={note()}
        onInput={(value) => {
          setNote(value);
          problems.forget('note');
        }}
        error={problems.of('note')}
      />
      <FormActions>
        <Button type="submit" variant="primary">
          {t('coupons.make.submit')}
        </Button>
        <Button onPress={() => props.onClose()}>{t('ui.cancel')}</Button>
      </FormActions>
    </Form>
  );
}

/** When a coupon that is made now ends. */
export function endOfLife(now: number, lifeInDays: number): number {
  return now + lifeInDays * day;
}

/** A whole number from 1 as somebody types it; undefined for anything else. */
function wholeFrom(text: string, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}
