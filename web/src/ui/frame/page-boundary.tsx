import { createEffect, ErrorBoundary, on, type JSX } from 'solid-js';
import { ErrorPage } from './problem-pages.tsx';

export interface PageBoundaryProps {
  /** Where the reader is. */
  readonly path: string;
  readonly homeHref: string;
  readonly children: JSX.Element;
}

/**
 * What every page is drawn in. When one breaks, or its file cannot be fetched, the reader is told in its place; and
 * whoever goes on to another page leaves the broken one behind.
 */
export function PageBoundary(props: PageBoundaryProps): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => {
        console.error(error);
        createEffect(on(() => props.path, reset, { defer: true }));
        return <ErrorPage error={error} homeHref={props.homeHref} />;
      }}
    >
      {props.children}
    </ErrorBoundary>
  );
}
