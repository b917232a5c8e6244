import { Show, type JSX } from 'solid-js';

export interface AvatarProps {
  readonly name: string;
  /** A picture as a data address; initials without one. */
  readonly photo?: string | null | undefined;
  /** `huge` for the page of a person. */
  readonly size?: 'small' | 'medium' | 'large' | 'huge' | undefined;
  /** People are round, organizations and events are square. */
  readonly shape?: 'round' | 'square' | undefined;
}

/** A face, or the initials on a tint that stays with the name. It says nothing: the name stands beside it. */
export function Avatar(props: AvatarProps): JSX.Element {
  return (
    <span
      aria-hidden="true"
      data-size={props.size ?? 'medium'}
      // Drawn by the style sheet: as text it would count as the visible name of the button around it.
      data-initials={props.photo ? undefined : initialsOf(props.name)}
      class={`inline-grid size-10 before:content-[attr(data-initials)] shrink-0 place-items-center overflow-hidden font-semibold select-none data-[size=huge]:size-40 data-[size=huge]:text-display data-[size=large]:size-20 data-[size=large]:text-title data-[size=small]:size-8 data-[size=small]:text-small ${props.shape === 'square' ? 'rounded-control' : 'rounded-round'} ${tintOf(props.name)}`}
    >
      <Show when={props.photo}>
        {(photo) => (
          <img src={photo()} alt="" class="size-full object-cover" loading="lazy" decoding="async" />
        )}
      </Show>
    </span>
  );
}

const tints = [
  'bg-primary-soft text-primary-ink',
  'bg-accent-soft text-accent-ink',
  'bg-info-soft text-info-ink',
  'bg-danger-soft text-danger-ink',
];

function tintOf(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return tints[sum % tints.length] ?? '';
}

/** First letter of the first and of the last word, whole characters of any script: `Ana María Núñez` → `AN`. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s\u00a0-]+/)
    .flatMap((word) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.exec(word)?.[0] ?? []);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
