import type { JSX } from 'solid-js';

/**
 * A turning ring in the colour and size of the text around it. It is silent: whoever shows it says in words, or by
 * `aria-busy`, what is under way. With reduced motion it stands still.
 */
export function Spinner(): JSX.Element {
  return (
    <svg class="size-[1.25em] animate-turn" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" stroke="currentColor" stroke-width="2.5" opacity="0.3" />
      <path
        d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
      />
    </svg>
  );
}
