import { createContext, createSignal, onCleanup, onMount, useContext, type Accessor } from 'solid-js';
import type { Crumb } from '../breadcrumb.tsx';
import type { Icon } from '../icon.ts';

/** The person the frame greets. */
export interface FramePerson {
  readonly name: string;
  readonly photo?: string | null | undefined;
  readonly unread: number;
}

/** One section of a space, in the rail of a wide screen and in the strip under a phone's header. */
export interface RailEntry {
  readonly label: string;
  readonly href: string;
  readonly icon: Icon;
  /** Something there needs the reader: shown in marigold. */
  readonly count?: number | undefined;
}

/** An organization or an event whose pages the reader is in. */
export interface Space {
  readonly name: string;
  /** What kind of space it is, or whose: "Organization", the organization's name. */
  readonly caption?: string | undefined;
  readonly photo?: string | null | undefined;
  /** Its first page. */
  readonly href: string;
  readonly entries: readonly RailEntry[];
  /** The spaces around it, outermost first. */
  readonly parents?: readonly Crumb[] | undefined;
}

/** What the page on the screen tells the frame about itself. */
export interface PageInfo {
  /** Undefined while it is not known yet. */
  readonly title: string | undefined;
  /** Pages between its space and itself, outermost first. */
  readonly parents: readonly Crumb[];
}

/** What pages tell the frame around them; made by {@link createFrame}, filled by the hooks below. */
export interface Frame {
  readonly space: Slot<Space | undefined>;
  readonly page: Slot<PageInfo>;
  readonly person: Slot<FramePerson | undefined>;
  /** The path whose heading last had the focus; see `PageHeading`. */
  focusedPath: string;
}

/** A place that the latest page to ask for it fills, until that page goes. */
interface Slot<Value> {
  readonly value: () => Value | undefined;
  readonly fill: (value: Accessor<Value>) => void;
}

function createSlot<Value>(): Slot<Value> {
  const [fillings, setFillings] = createSignal<ReadonlyArray<Accessor<Value>>>([]);
  return {
    value: () => fillings().at(-1)?.(),
    fill(value) {
      // Once the page is on the screen: a page that is still being fetched is drawn in a transition of the router, and
      // what the frame takes over in the middle of one it does not always show.
      onMount(() => setFillings((all) => [...all, value]));
      // A page may come before the one that it replaces has gone, so each takes away only its own.
      onCleanup(() => setFillings((all) => all.filter((one) => one !== value)));
    },
  };
}

/** @param path of the first page: its heading does not take the focus, because nobody asked for a change of page. */
export function createFrame(path: string): Frame {
  return { space: createSlot(), page: createSlot(), person: createSlot(), focusedPath: path };
}

const FrameContext = createContext<Frame>();

export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error('useFrame() needs a FrameProvider around it.');
  return frame;
}

/**
 * Puts a space around the pages below: its sections in the rail, its name in breadcrumb and title. Called by the
 * layout route of an organization or an event; the accessor may give undefined until the name is there.
 */
export function useSpace(space: Accessor<Space | undefined>): void {
  useFrame().space.fill(space);
}

/** Names the page on the screen to the frame; called by `PageHeading`. */
export function usePageInfo(page: Accessor<PageInfo>): void {
  useFrame().page.fill(page);
}

/** Tells the frame who is signed in and how much they have not read. */
export function useFramePerson(person: Accessor<FramePerson | undefined>): void {
  useFrame().person.fill(person);
}

/** The breadcrumb of the page on the screen: parents of the space, the space, parents of the page, the page. */
export function crumbsOf(space: Space | undefined, page: PageInfo | undefined, path: string): Crumb[] {
  if (space === undefined) {
    if (page?.title === undefined || page.parents.length === 0) return [];
    return [...page.parents, { label: page.title }];
  }
  const parents = space.parents ?? [];
  if (path === space.href) return [...parents, { label: space.name }];
  const above = [...parents, { label: space.name, href: space.href }, ...(page?.parents ?? [])];
  return page?.title === undefined ? above : [...above, { label: page.title }];
}

/** What stands in the browser's tab: the page, its space, the product. */
export function documentTitle(space: Space | undefined, page: PageInfo | undefined): string {
  const parts = [page?.title, space?.name === page?.title ? undefined : space?.name, 'Equipage'];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/**
 * The entry that the reader is in: the one with the longest address that begins the path, or that the way back to it
 * leads over.
 */
export function currentEntry(
  entries: readonly RailEntry[],
  path: string,
  crumbs: readonly Crumb[] = [],
): RailEntry | undefined {
  let current: RailEntry | undefined;
  for (const entry of entries) {
    const { href } = entry;
    const inside =
      path === href || path.startsWith(`${href}/`) || crumbs.some((crumb) => crumb.href === href);
    if (inside && entry.href.length > (current?.href.length ?? 0)) current = entry;
  }
  return current;
}
