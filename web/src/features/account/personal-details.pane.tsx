import {
  addressFlaws,
  addressLengths,
  addressOfDraft,
  birthDateFlaw,
  emptyAddress,
  latestImpossibleBirthDate,
} from '@equipage/domain';
import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  on,
  onCleanup,
  Show,
  type JSX,
} from 'solid-js';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localeOf } from '../../i18n/languages.ts';
import type { FormProblem } from '../../ui/form-problems.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { changePersonalData, suggestCities, type PersonalChange } from './account.actions.ts';
import { nameProblems } from './auth-problems.ts';
import type { Names } from './name-fields.view.tsx';
import { ownAccount } from './own-account.ts';
import { PersonalDetails, type AddressFields, type Reach } from './personal-details.view.tsx';
import { loadPhoneNumbers, phoneCountryOf } from '../../i18n/phone-numbers.ts';

/** A function that has not answered by then has found nothing new. In milliseconds. */
const longestResolving = 8_000;

/** Names, birth date, phone number and address of the signed-in person. */
export function PersonalDetailsPane(): JSX.Element {
  const i18n = useI18n();
  const { t, format, language } = i18n;
  // Without it a stored number is shown as it is stored; saving tries again.
  const [phones] = createResource(() => loadPhoneNumbers().catch(() => undefined));
  const account = () => ownAccount.row;
  // Whether a city is known is decided by a function, a moment after it is saved; until then nothing is said.
  const [resolving, setResolving] = createSignal(false);
  let patience: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(patience));
  createEffect(
    on(
      () => account()?.place,
      () => setResolving(false),
      { defer: true },
    ),
  );
  const today = () => localDate(new Date());

  const names = createMemo(() => ({
    givenName: account()?.givenName ?? '',
    familyName: account()?.familyName ?? '',
  }));
  const reach = createMemo((): Reach => {
    const number = account()?.phone ?? '';
    return {
      birthDate: account()?.birthDate ?? '',
      phone: number === '' ? '' : (phones.latest?.show(number) ?? number),
    };
  });
  const address = createMemo((): AddressFields => ({ ...(account()?.address ?? emptyAddress) }));
  const phoneCountry = () => phoneCountryOf(address().country, localeOf(language(), navigator.languages));

  async function save<Field extends string>(change: PersonalChange): Promise<readonly FormProblem<Field>[]> {
    const person = session.person();
    if (person === undefined) return [{ text: () => t('refusals.sign-in-needed') }];
    const outcome = await changePersonalData(person.uid, change, () =>
      toast.error(t('settings.refusedLate')),
    );
    if (!outcome.ok) return [{ text: () => t(`refusals.${outcome.why}`) }];
    if (outcome.value === 'queued') toast.success(t('settings.savedLater'));
    return [];
  }

  async function saveNames(draft: Names): Promise<readonly FormProblem<keyof Names>[]> {
    const problems = nameProblems(i18n, draft);
    return problems.length > 0 ? problems : save(draft);
  }

  async function saveReach(draft: Reach): Promise<readonly FormProblem<keyof Reach>[]> {
    const problems: FormProblem<keyof Reach>[] = [];
    const flaw = draft.birthDate === '' ? undefined : birthDateFlaw(draft.birthDate, today());
    if (flaw !== undefined) {
      problems.push({ field: 'birthDate', text: () => t(`settings.birthDateFlaw.${flaw}`) });
    }
    let phone: string | undefined;
    if (draft.phone.trim() !== '') {
      try {
        phone = (await loadPhoneNumbers()).read(draft.phone, phoneCountry());
      } catch {
        return [{ text: () => t('refusals.offline') }];
      }
      if (phone === undefined) problems.push({ field: 'phone', text: () => t('settings.phoneFlaw') });
    }
    if (problems.length > 0) return problems;
    return save({ birthDate: draft.birthDate === '' ? null : draft.birthDate, phone: phone ?? null });
  }

  async function saveAddress(draft: AddressFields): Promise<readonly FormProblem<keyof AddressFields>[]> {
    const flaws = addressFlaws(draft);
    if (flaws.length === 0) {
      clearTimeout(patience);
      patience = setTimeout(() => setResolving(false), longestResolving);
      setResolving(true);
      return save({ address: addressOfDraft(draft) });
    }
    return flaws.map(({ field, why }) => ({
      field,
      text: () => {
        if (field === 'country') return t('settings.addressFlaw.countryMissing');
        return why === 'missing'
          ? t('settings.addressFlaw.cityMissing')
          : t('settings.addressFlaw.tooLong', { max: format.number(addressLengths[field]) });
      },
    }));
  }

  return (
    <Show when={account()} fallback={<Skeleton kind="card" />}>
      {(own) => (
        <PersonalDetails
          names={names()}
          reach={reach()}
          address={address()}
          unknownCity={!resolving() && own().address !== null && own().place === null}
          unsureCity={!resolving() && own().place?.certain === false}
          phoneCountry={phoneCountry()}
          earliest={latestImpossibleBirthDate(today())}
          latest={today()}
          onNames={saveNames}
          onReach={saveReach}
          onAddress={saveAddress}
          onSuggestCities={suggestCities}
        />
      )}
    </Show>
  );
}

/** The reader's own date, `YYYY-MM-DD`. */
function localDate(now: Date): string {
  const part = (value: number, width: number) => String(value).padStart(width, '0');
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
}
