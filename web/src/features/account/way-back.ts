import { useLocation, useSearchParams } from '@solidjs/router';
import { addresses, pathInside } from '../../addresses.ts';

/**
 * Where somebody wanted to go who had to sign up or sign in first. It travels as `?next=` from page to page and through
 * the mail, and is looked at anew on each of them, because anybody can write an address.
 */
export interface WayBack {
  /** Undefined when nobody was sent here. */
  readonly next: string | undefined;
  /** Where to go in the end: `next`, else home. */
  readonly target: string;
}

export function useWayBack(): WayBack {
  const [search] = useSearchParams();
  return {
    get next() {
      return pathInside(search['next']);
    },
    get target() {
      return pathInside(search['next']) ?? addresses.home();
    },
  };
}

/** The page on the screen as a way back, for whoever has to leave it to sign in. */
export function usePlace(): () => string {
  const location = useLocation();
  return () => `${location.pathname}${location.search}${location.hash}`;
}

/** What the page before handed over beside the address, if it is a text under this name. */
export function useHandedOver(name: string): string | undefined {
  const { state } = useLocation<Record<string, unknown>>();
  const value = state?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
