import type { RouteSectionProps } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { Guard } from './guard.tsx';

/** Around pages for people with a proven address. */
export default function VerifiedOnly(props: RouteSectionProps): JSX.Element {
  return <Guard verified>{props.children}</Guard>;
}
