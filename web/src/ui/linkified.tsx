import { createMemo, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { linkify } from './linkify.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * Somebody's own words: line breaks kept, web and mail addresses pressable, everything else plain text, never HTML.
 * Each paragraph runs in the direction of its first strong letter, and neither a right-to-left word nor an unclosed
 * direction mark can turn what stands around it.
 */
export function Linkified(props: { readonly text: string }): JSX.Element {
  const { t } = useI18n();
  const pieces = createMemo(() => linkify(props.text));
  return (
    <span class="block whitespace-pre-wrap [unicode-bidi:plaintext] wrap-anywhere" dir="auto">
      <For each={pieces()}>
        {(piece) => (
          <Show when={'href' in piece && piece} fallback={piece.text}>
            {(link) => (
              <a
                href={link().href}
                target={link().kind === 'web' ? '_blank' : undefined}
                rel="noopener noreferrer nofollow ugc"
                class="text-primary-ink underline underline-offset-2 [unicode-bidi:isolate] hover:decoration-2"
              >
                {link().text}
                <Show when={link().kind === 'web'}>
                  <VisuallyHidden> {t('ui.newTab')}</VisuallyHidden>
                </Show>
              </a>
            )}
          </Show>
        )}
      </For>
    </span>
  );
}
