import type { JSX } from 'solid-js';
import ImageUp from '~icons/lucide/image-up';
import { Button } from './button.tsx';
import type { Icon } from './icon.ts';

export interface FileButtonProps {
  readonly label: string;
  readonly variant?: 'primary' | undefined;
  /** As the browser's own field takes it; pictures without it. */
  readonly accept?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly onFile: (file: File) => unknown;
}

/**
 * Chooses a file from the device. The browser's own file field lies unseen under a button: it cannot be drawn, and a
 * click on it must be its own.
 */
export function FileButton(props: FileButtonProps): JSX.Element {
  let input!: HTMLInputElement;
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={props.accept ?? 'image/*'}
        class="sr-only"
        tabindex="-1"
        aria-hidden="true"
        onChange={() => {
          const file = input.files?.[0];
          // The same file shall count as chosen again.
          input.value = '';
          if (file) void props.onFile(file);
        }}
      />
      <Button
        variant={props.variant ?? 'secondary'}
        icon={props.icon ?? ImageUp}
        onPress={() => input.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
