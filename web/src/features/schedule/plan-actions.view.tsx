import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { FormActions } from '../../ui/form.tsx';

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
        readonly onRemove: () => Promise<unknown>;
      };
}): JSX.Element {
  const [asking, setAsking] = createSignal(false);

  async function remove(): Promise<void> {
    await props.existing?.onRemove();
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
              <Button variant="quiet" onPress={() => void setAsking(true)}>
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
      />
    </>
  );
}
