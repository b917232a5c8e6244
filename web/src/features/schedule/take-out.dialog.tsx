import { createEffect, on, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { createReason, ReasonField } from './reason-field.view.tsx';

/** Takes somebody out of a shift to come: she is told, and here one says why. */
export function TakeOutDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly name: string;
  readonly mission: string;
  readonly onTakeOut: (reason: string) => Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const reason = createReason();
  createEffect(
    on(
      () => props.open,
      (open) => open && reason.write(''),
    ),
  );
  async function submit() {
    const why = reason.read();
    if (why !== undefined) await props.onTakeOut(why);
  }
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('planning.takeOut.title', { name: props.name, mission: props.mission })}
    >
      <Form errors={[]} onSubmit={submit}>
        <ReasonField name="whyOut" reason={reason} />
        <FormActions>
          <Button type="submit" variant="primary">
            {t('planning.takeOut.submit')}
          </Button>
          <Button onPress={() => props.onClose()}>{t('ui.cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
