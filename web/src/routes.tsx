/**
 * Every page of the product and where it is.
 *
 * To add a page:
 * 1. write `features/<stem>/<page>.page.tsx` with a default export that draws a `<Page>` (ui/frame/page.tsx);
 * 2. name its address in addresses.ts, pattern and builder;
 * 3. add one line to `pages`: `{ path: patterns.x, component: lazy(() => import('./features/…/x.page.tsx')) }`.
 *
 * Pages are always lazy, so that each is a file of its own: the public event page must not carry what organizers need.
 * Pages of an organization or an event go under the layout route of their space, which calls `useSpace()` once for all
 * of them and draws `props.children`.
 */
import type { RouteDefinition, RouteSectionProps } from '@solidjs/router';
import { lazy, type Component } from 'solid-js';
import { patterns } from './addresses.ts';

const pages: RouteDefinition[] = [{ path: '*', component: lazy(() => import('./not-found.page.tsx')) }];

/** @param layout draws the frame around every page. */
export function routesWithin(layout: Component<RouteSectionProps>): RouteDefinition[] {
  return [
    // A constant in the build: the catalogue, which brings its own frame, does not exist in production.
    ...(import.meta.env.DEV
      ? [{ path: patterns.catalogue, component: lazy(() => import('./dev/catalogue.page.tsx')) }]
      : []),
    { component: layout, children: pages },
  ];
}
