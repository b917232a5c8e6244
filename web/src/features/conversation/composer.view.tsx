import { checkMessageText, messageLength } from '@equipage/domain';
import { createSignal, Show, type JSX } from 'solid-js';
import SendHorizontal from '~icons/lucide/send-horizontal';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

export interface ComposerProps {
  /** What was being written; the page keeps it, so that another conversation or page does not lose it. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** Gets the cleaned text. The message appears in the thread at once, so there is nothing to wait for. */
  readonly onSend: (text: string) => void;
}

/** Rows that the field grows to before it scrolls; the class `max-h-52` is as tall. */
const mostRows = 8;

/**
 * Where a message is written. Enter sends where there is a keyboard; on touch screens Enter starts a new line, because
 * there the send button is under the thumb and a line break has no other key.
 */
export function Composer(props: ComposerProps): JSX.Element {
  const { t, plural } = useI18n();
  let field!: HTMLTextAreaElement;
  const touch = window.matchMedia?.('(pointer: coarse)').matches ?? false;
  const [over, setOver] = createSignal(0);

  function send() {
    const checked = checkMessageText(props.draft);
    if ('text' in checked) {
      // First of all: nothing that is drawn may delay the message.
      props.onSend(checked.text);
      props.onDraft('');
      setOver(0);
      fit();
    } else if (checked.why === 'message-too-long') {
      setOver(props.draft.length - messageLength);
    }
    field.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method is composing, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    send();
  }

  /** Where style sheets cannot size a field by its content. */
  function fit() {
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    const line = Number.parseFloat(getComputedStyle(field).lineHeight) || 24;
    field.style.height = `${Math.min(field.scrollHeight, line * mostRows)}px`;
  }

  return (
    <form
      class="grid gap-1 border-t border-hairline bg-paper px-4 py-3 tablet:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="flex items-end gap-2">
        <textarea
          ref={field}
          rows={1}
          value={props.draft}
          aria-label={t('conversation.composer.label')}
          aria-describedby="composer-hint"
          aria-invalid={over() > 0 ? 'true' : undefined}
          placeholder={t('conversation.composer.placeholder')}
          enterkeyhint={touch ? 'enter' : 'send'}
          class="field-sizing-content max-h-52 min-h-11 flex-1 resize-none rounded-control border border-border bg-surface px-3 py-2.5 leading-6 placeholder:text-faint"
          onInput={(event) => {
            props.onDraft(event.currentTarget.value);
            setOver((before) =>
              before > 0 ? Math.max(0, event.currentTarget.value.length - messageLength) : 0,
            );
            fit();
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton label={t('conversation.composer.send')} icon={SendHorizontal} onPress={send} />
      </div>
      <p id="composer-hint" class="text-small text-faint" classList={{ 'sr-only': touch }}>
        <Show when={over() > 0} fallback={t('conversation.composer.hint')}>
          <span class="text-danger-ink" role="alert">
            {plural('conversation.composer.tooLong', over())}
          </span>
        </Show>
      </p>
    </form>
  );
}
