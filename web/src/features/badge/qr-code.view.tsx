import { Show, type JSX } from 'solid-js';
import type { QrDrawing } from './qr-drawing.ts';

/** A QR code, as large as its place. Black on white whatever the theme, because cameras read that. */
export function QrCode(props: {
  /** Undefined for the moment until it is drawn. */
  readonly code: QrDrawing | undefined;
  readonly label: string;
}): JSX.Element {
  return (
    <div class="aspect-square w-full">
      <Show when={props.code}>
        {(code) => (
          <svg
            role="img"
            aria-label={props.label}
            viewBox={`0 0 ${code().size} ${code().size}`}
            shape-rendering="crispEdges"
            class="size-full"
          >
            <rect width="100%" height="100%" fill="#fff" />
            <path d={code().path} fill="#000" />
          </svg>
        )}
      </Show>
    </div>
  );
}
