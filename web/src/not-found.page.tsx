import type { JSX } from 'solid-js';
import { addresses } from './addresses.ts';
import { NotFoundPage } from './ui/frame/problem-pages.tsx';

export default function NotFound(): JSX.Element {
  return <NotFoundPage homeHref={addresses.home()} />;
}
