import { createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { moveLicenses } from './billing.actions.ts';
import { licenseRefusal } from './license-refusal.ts';
import { readQuantity } from './read-quantity.ts';

export interface MoveLicensesProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMoved: () => void;
  readonly eventId: string;
  readonly orgId: string;
  /** What the organization has. */
  readonly there: number;
  /** What can come back from the event. */
  readonly here: number;
  /** What is free at the event as well, and stays there because others gave it. */
  readonly kept: number;
  /** The event is over: licenses only leave it. */
  readonly over: boolean;
}

/** Licenses from the organization to one of its events, and back. */
export function MoveLicensesDialog(props: MoveLicensesProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('licenses.move.title')}
      description={t('licenses.move.text')}
    >
      <MoveForm {...props} />
    </Dialog>
  );
}

/** In the window, so that it begins anew each time that this opens. */
function MoveForm(props: MoveLicensesProps) {
  const i18n = useI18n();
  const { t, plural, format } = i18n;
  const [chosen, setDirection] = createSignal<'to' | 'back'>();
  const [quantity, setQuantity] = createSignal('');
  const problems = createFormProblems<'quantity'>();
  const direction = () => (props.over ? 'back' : (chosen() ?? 'to'));
  const most = () => (direction() === 'to' ? props.there : props.here);
  // Made with the form, so that pressing twice moves once.
  let moveId = newDocumentId();

  async function submit() {
    const wanted = readQuantity(quantity(), most());
    if (wanted === undefined) {
      const text = () =>
        most() === 0
          ? t('licenses.move.none')
          : t('licenses.move.wrongQuantity', { most: format.number(most()) });
      return problems.show([{ field: 'quantity', text }]);
    }
    const outcome = await moveLicenses(moveId, props.eventId, direction() === 'to' ? wanted : -wanted);
    if (outcome.ok) return props.onMoved();
    // After a refusal the next press is another wish.
    if (outcome.why !== 'offline' && outcome.why !== 'fault') moveId = newDocumentId();
    return problems.show([{ text: () => licenseRefusal(i18n, outcome) }]);
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <RadioGroup
        name="direction"
        label={t('licenses.move.direction')}
        value={direction()}
        options={[
          ...(props.over
            ? []
            : [
                {
                  value: 'to' as const,
                  label: t('licenses.move.to'),
                  help: plural('licenses.move.there', props.there),
                },
              ]),
          {
            value: 'back' as const,
            label: t('licenses.move.back'),
            help: plural('licenses.move.here', props.here),
          },
        ]}
        onChange={(value) => {
          setDirection(value);
          problems.forget('quantity');
        }}
      />
      <TextField
        name="quantity"
        inputmode="numeric"
        label={t('licenses.move.quantity')}
        value={quantity()}
        onInput={(value) => {
          setQuantity(value);
          problems.forget('quantity');
        }}
        error={problems.of('quantity')}
      />
      <Show when={direction() === 'back' && props.kept > 0}>
        <p class="text-small text-soft">{plural('licenses.move.kept', props.kept)}</p>
      </Show>
      <Show when={direction() === 'to' && props.there === 0}>
        <p>
          <a href={addresses.licenses(props.orgId)}>{t('licenses.move.getMore')}</a>
        </p>
      </Show>
      <FormActions>
        <Button type="submit" variant="primary">
          {t('licenses.move.confirm')}
        </Button>
        <Button onPress={() => props.onClose()}>{t('ui.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
