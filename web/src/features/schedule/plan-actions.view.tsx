import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { FormActions } from '../../ui/form.tsx';
import { createReason, ReasonField } from './reason-field.view.tsx';

/** The foot of the form for something planned: what is there already can be copied and, after a question, deleted. */
export function PlanActions(props: {
  readonly submit: string;
  /** Undefined while it is being made. */
  readonly existing:
    | undefined
    | {
        readonly copy: string;
        readonly onCopy: () => Promise<unknown>;
        readonly remove: string;
        readonly question: { readonly title: string; readonly text: string };
        /** How many have a place in it, and are told why they have none any more. */
        readonly people: number;
        readonly onRemove: (reason: string) => Promise<unknown>;
      };
}): JSX.Element {
  const [asking, setAsking] = createSignal(false);

  const reason = createReason();

  function ask(): void {
    reason.write('');
    setAsking(true);
  }

  async function remove(): Promise<void> {
    const why = reason.read();
    if (why === undefined) return;
    await props.existing?.onRemove(why);
    setAsking(false);
  }

  return (
    <>
      <FormActions>
        <Button type="submit" variant="primary">
          {props.submit}
        </Button>
        <Show when={props.existing}>
          {(existing) => (
            <>
              <Button onPress={() => existing().onCopy()}>{existing().copy}</Button>
              <Button variant="quiet" onPress={ask}>
                {existing().remove}
              </Button>
            </>
          )}
        </Show>
      </FormActions>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={props.existing?.question.title ?? ''}
        text={props.existing?.question.text ?? ''}
        confirmLabel={props.existing?.remove ?? ''}
        danger
        onConfirm={remove}
      >
        <Show when={(props.existing?.people ?? 0) > 0}>
          <ReasonField name="whyDeleted" reason={reason} />
        </Show>
      </ConfirmDialog>
    </>
  );
}
