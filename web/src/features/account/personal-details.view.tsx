import { emptyAddress, type AddressDraft } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CountryField } from '../../ui/country-field.tsx';
import { DateField } from '../../ui/date-time-field.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { SuggestField, type Suggestion } from '../../ui/suggest-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NameFields, type Names } from './name-fields.view.tsx';
import { createPartForm, type PartForm } from './part-form.ts';

/** Birth date and phone number as they stand in the form. */
export type Reach = Record<'birthDate' | 'phone', string>;
export type AddressFields = { -readonly [Field in keyof AddressDraft]: string };

type Saving<Draft> = (draft: Draft) => Promise<readonly FormProblem<keyof Draft & string>[]>;

export interface PersonalDetailsProps {
  readonly names: Names;
  readonly reach: Reach;
  readonly address: AddressFields;
  /** There is an address, and no place was found for its city. */
  readonly unknownCity: boolean;
  /** Several cities have the name, and one of them was taken. */
  readonly unsureCity: boolean;
  /** Whose numbers are read without a country code, two letters. */
  readonly phoneCountry: string;
  /** Birth dates beyond these are refused: `YYYY-MM-DD`. */
  readonly earliest: string;
  readonly latest: string;
  readonly onNames: Saving<Names>;
  readonly onReach: Saving<Reach>;
  readonly onAddress: Saving<AddressFields>;
  readonly onSuggestCities: (country: string, text: string) => Promise<readonly Suggestion[]>;
}

/** What a person tells about herself: three small forms, each saved on its own. */
export function PersonalDetails(props: PersonalDetailsProps): JSX.Element {
  const { t } = useI18n();
  const names = createPartForm<Record<keyof Names, string>>({
    stored: () => ({ givenName: props.names.givenName, familyName: props.names.familyName }),
    save: (draft) => props.onNames(draft),
  });
  const reach = createPartForm<Reach>({ stored: () => props.reach, save: (draft) => props.onReach(draft) });
  const address = createPartForm<AddressFields>({
    stored: () => props.address,
    save: (draft) => props.onAddress(draft),
  });
  return (
    <>
      <NamesForm form={names} />
      <ReachForm form={reach} {...props} />
      <AddressForm form={address} {...props} />
      <LeaveGuard
        when={names.unsaved() || reach.unsaved() || address.unsaved()}
        text={t('settings.leaveText')}
      />
    </>
  );
}

function NamesForm(props: { form: PartForm<Record<keyof Names, string>> }) {
  const { t } = useI18n();
  return (
    <Card title={t('settings.names')}>
      <Form onSubmit={() => props.form.submit()} errors={props.form.problems.errors()}>
        <NameFields
          names={props.form.draft}
          onInput={(field, value) => props.form.set(field, value)}
          errorOf={(field) => props.form.problems.of(field)}
          help={t('settings.namesHelp')}
        />
        <SaveActions form={props.form} label={t('settings.save')} />
      </Form>
    </Card>
  );
}

function ReachForm(
  props: { form: PartForm<Reach> } & Pick<PersonalDetailsProps, 'phoneCountry' | 'earliest' | 'latest'>,
) {
  const { t, format } = useI18n();
  return (
    <Card title={t('settings.reach')}>
      <Form onSubmit={() => props.form.submit()} errors={props.form.problems.errors()}>
        <DateField
          name="birthDate"
          label={t('settings.birthDate')}
          help={t('settings.birthDateHelp')}
          optional
          min={props.earliest}
          max={props.latest}
          autocomplete="bday"
          value={props.form.draft.birthDate}
          onInput={(value) => props.form.set('birthDate', value)}
          error={props.form.problems.of('birthDate')}
        />
        <TextField
          name="phone"
          type="tel"
          label={t('settings.phone')}
          help={t('settings.phoneHelp', { country: format.country(props.phoneCountry) })}
          optional
          autocomplete="tel"
          value={props.form.draft.phone}
          onInput={(value) => props.form.set('phone', value)}
          error={props.form.problems.of('phone')}
        />
        <SaveActions form={props.form} label={t('settings.saveReach')} />
      </Form>
    </Card>
  );
}

function AddressForm(
  props: { form: PartForm<AddressFields> } & Pick<
    PersonalDetailsProps,
    'unknownCity' | 'unsureCity' | 'onSuggestCities'
  >,
) {
  const { t } = useI18n();
  const draft = () => props.form.draft;
  const error = (field: keyof AddressFields) => props.form.problems.of(field);
  return (
    <Card title={t('settings.address')}>
      <p class="text-soft">{t('settings.addressText')}</p>
      <Form onSubmit={() => props.form.submit()} errors={props.form.problems.errors()}>
        <CountryField
          name="country"
          label={t('settings.country')}
          placeholder={t('settings.countryPlaceholder')}
          noMatch={t('settings.countryNoMatch')}
          optional
          value={draft().country}
          onChange={(value) => props.form.set('country', value)}
          error={error('country')}
        />
        <TextField
          name="street"
          label={t('settings.street')}
          optional
          autocomplete="street-address"
          value={draft().street}
          onInput={(value) => props.form.set('street', value)}
          error={error('street')}
        />
        <div class="grid gap-6 tablet:grid-cols-[9rem_minmax(0,1fr)] tablet:gap-4">
          <TextField
            name="postalCode"
            label={t('settings.postalCode')}
            optional
            autocomplete="postal-code"
            value={draft().postalCode}
            onInput={(value) => props.form.set('postalCode', value)}
            error={error('postalCode')}
          />
          <SuggestField
            name="city"
            label={t('settings.city')}
            optional
            value={draft().city}
            onInput={(value) => props.form.set('city', value)}
            suggest={(text) =>
              draft().country === '' ? Promise.resolve([]) : props.onSuggestCities(draft().country, text)
            }
            error={error('city')}
          />
        </div>
        <Show when={!props.form.unsaved() && (props.unknownCity || props.unsureCity)}>
          <Banner tone="info">
            {props.unknownCity ? t('settings.unknownCity') : t('settings.unsureCity')}
          </Banner>
        </Show>
        <SaveActions form={props.form} label={t('settings.saveAddress')}>
          <Show when={Object.values(draft()).some((text) => text !== '')}>
            <Button
              variant="quiet"
              onPress={() => {
                for (const field of Object.keys(emptyAddress) as (keyof AddressFields)[]) {
                  props.form.set(field, '');
                }
              }}
            >
              {t('settings.clearAddress')}
            </Button>
          </Show>
        </SaveActions>
      </Form>
    </Card>
  );
}

/** The button that saves, and beside it whether it is done. */
function SaveActions(props: {
  readonly form: { readonly saved: () => boolean; readonly unsaved: () => boolean };
  readonly label: string;
  readonly children?: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <FormActions>
      <Button type="submit" variant="primary">
        {props.label}
      </Button>
      {props.children}
      <p role="status" class="flex items-center gap-2 text-soft">
        <Show when={props.form.saved()} fallback={props.form.unsaved() && t('settings.unsaved')}>
          <CircleCheck class="shrink-0 text-primary-ink" />
          {t('settings.saved')}
        </Show>
      </p>
    </FormActions>
  );
}
