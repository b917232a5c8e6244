import type { RouteSectionProps } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { Guard } from './guard.tsx';

/** Around pages for everybody with an account. */
export default function SignedInOnly(props: RouteSectionProps): JSX.Element {
  return <Guard verified={false}>{props.children}</Guard>;
}
