/**
 * The desk at the gate of one event: who belongs to it and what was counted, kept on the device from the first visit on,
 * with no switch to find. It follows the server while there is network, and goes on by itself without.
 */
import {
  addMarks,
  counter as counterSchema,
  event as eventSchema,
  lastMark,
  minute,
  momentOf,
  scanEntry,
  scanningUntil,
  type CheckInKind,
  type Counter,
  type Event,
  type Instant,
  type Mark,
  type ScanEntry,
} from '@equipage/domain';
import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';
import { deviceStore } from '../../data/device-store.ts';
import { createLiveDocument, createLiveList, type LiveList } from '../../data/live.ts';
import { network } from '../../data/network.ts';
import { newDocumentId } from '../../data/new-id.ts';
import type { ListSource } from '../../data/source.ts';
import { oneEvent } from '../event/index.ts';
import { bundles, desks, forgetDesk, type KeptDesk } from './kept-desks.ts';
import { Roster } from './roster.ts';
import { checkInsSince, countersOf, scanListSince, scanPicturesSince } from './scan.queries.ts';
import { unsentCheckIns } from './unsent-check-ins.ts';

/** Clocks of servers differ, so a little of what is known is asked for again. */
const overlap = minute;
/** The device writes the desk after so many milliseconds of quiet. */
const quiet = 500;

export interface ScanDesk {
  /** Undefined until it is known, from the device or the server. */
  readonly event: Accessor<Event | undefined>;
  /** Whether the device was asked what it has kept. */
  readonly opened: Accessor<boolean>;
  /** As of when the list is what the server said; undefined before the whole of it came for the first time. */
  readonly asOf: Accessor<Instant | undefined>;
  /** Whether the list follows the server at this moment. */
  readonly isFresh: Accessor<boolean>;
  /** The server says that this person has no business here. */
  readonly isDenied: Accessor<boolean>;
  readonly size: Accessor<number>;
  readonly counters: Accessor<readonly Counter[]>;
  byBadge(hash: string): ScanEntry | undefined;
  of(uid: string): ScanEntry | undefined;
  find(text: string): readonly ScanEntry[];
  pictureOf(uid: string): string | null;
  lastAt(counter: string, uid: string): Mark | undefined;
  /** What was counted of somebody, the latest first; not all of it. */
  marksOf(uid: string): readonly Mark[];
  /** Counts, on the device at once and at the server as soon as there is network. */
  record(scan: {
    readonly uid: string | null;
    readonly badgeHash: string | null;
    readonly name: string;
    readonly counter: string;
    readonly kind: CheckInKind;
  }): Instant;
  /** Takes the event off the device. */
  forget(): Promise<void>;
}

/** @param person the uid of whoever scans */
export function createScanDesk(eventId: string, person: string): ScanDesk {
  const shelf = deviceStore.shelf(desks, person);
  const pictureShelf = deviceStore.shelf(bundles, person);
  const roster = new Roster();
  const marks = new Map<string, readonly Mark[]>();
  const pictures = new Map<string, string | null>();
  const followed = { people: 0, checkIns: 0, pictures: 0 };

  const [opened, setOpened] = createSignal(false);
  const [kept, setKept] = createSignal<Event>();
  const [keptCounters, setKeptCounters] = createSignal<readonly Counter[]>([]);
  const [asOf, setAsOf] = createSignal<Instant>();
  // The maps are large and change in place; whoever reads from them follows this.
  const [version, setVersion] = createSignal(0);
  const changed = () => {
    setVersion((last) => last + 1);
    keepSoon();
  };

  const liveEvent = createLiveDocument(() => oneEvent(eventId));
  const event = () => liveEvent.row ?? kept();
  const liveCounters = createLiveList(() => (opened() ? countersOf(eventId) : undefined));
  const counters = () => (liveCounters.state === 'live' ? liveCounters.rows : keptCounters());

  // ------------------------------------------------------------------------------------------------- on the device

  let forgotten = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open() {
    const [desk, keptBundles] = await Promise.all([shelf.get(eventId), pictureShelf.all()]);
    if (forgotten) return;
    if (desk !== undefined) {
      roster.take(desk.people);
      for (const [uid, ofPerson] of desk.marks)
        marks.set(
          uid,
          ofPerson.map(([id, counter, kind, at]) => ({ id, counter, kind, at })),
        );
      Object.assign(followed, desk.followed);
      setKept(desk.event);
      setKeptCounters(desk.counters);
      setAsOf(desk.asOf);
    }
    for (const { value } of keptBundles) {
      if (value.eventId === eventId) for (const [uid, picture] of value.pictures) pictures.set(uid, picture);
    }
    // What waits was counted here and may not be in what was kept.
    addMarks(
      marks,
      unsentCheckIns.items
        .filter(({ payload }) => payload.eventId === eventId)
        .map(({ id, payload }) => ({ id, ...payload, moment: payload.at })),
    );
    setVersion((last) => last + 1);
    setOpened(true);
  }

  async function keep() {
    clearTimeout(timer);
    timer = undefined;
    const current = untrack(event);
    const moment = untrack(asOf);
    if (forgotten || current === undefined || moment === undefined) return;
    const desk: KeptDesk = {
      event: eventSchema.parse(current),
      people: roster.all(),
      counters: untrack(counters).map((one) => counterSchema.parse(one)),
      marks: [...marks].map(([uid, ofPerson]) => [
        uid,
        ofPerson.map(({ id, counter, kind, at }) => [id, counter, kind, at]),
      ]),
      followed: { ...followed },
      asOf: moment,
    };
    await shelf.put(eventId, desk, scanningUntil(current));
  }

  function keepSoon() {
    timer ??= setTimeout(() => void keep(), quiet);
  }

  const keepNow = () => void keep();
  window.addEventListener('pagehide', keepNow);
  onCleanup(() => {
    window.removeEventListener('pagehide', keepNow);
    void keep();
  });

  // ------------------------------------------------------------------------------------------------- from the server

  /**
   * Follows a list that only grows at its end: page after page, and then what comes. Each full page moves the beginning
   * on, so that what was fetched once is not fetched again.
   */
  function follow<Row extends { readonly id: string }>(
    name: keyof typeof followed,
    ready: Accessor<boolean>,
    source: (since: Instant) => ListSource<Row>,
    orderOf: (row: Row) => Instant,
    take: (rows: readonly Row[]) => void,
  ): { readonly list: LiveList<Row>; readonly isWhole: Accessor<boolean> } {
    const [since, setSince] = createSignal<Instant>();
    createEffect(() => {
      if (ready() && untrack(since) === undefined) setSince(Math.max(0, followed[name] - overlap));
    });
    const list = createLiveList(() => {
      const from = since();
      return from === undefined ? undefined : source(from);
    });
    const isFull = () => {
      const from = since();
      return from !== undefined && list.rows.length >= source(from).limit;
    };
    createEffect(() => {
      const { state } = list;
      const rows = list.rows.map((row) => ({ row, order: orderOf(row) }));
      const last = rows.at(-1);
      if (state !== 'live' || last === undefined) return;
      untrack(() => {
        take(rows.map(({ row }) => row));
        followed[name] = Math.max(followed[name], last.order);
        if (isFull()) setSince(last.order);
      });
    });
    return { list, isWhole: () => list.state === 'live' && !isFull() };
  }

  const people = follow(
    'people',
    opened,
    (since) => scanListSince(eventId, since),
    ({ changedAt }) => changedAt,
    (rows) => {
      if (roster.take(rows.map((row) => scanEntry.parse(row)))) changed();
    },
  );
  const checkIns = follow(
    'checkIns',
    opened,
    (since) => checkInsSince(eventId, since),
    ({ writtenAt }) => writtenAt,
    (rows) => {
      if (
        addMarks(
          marks,
          rows.map((row) => ({ ...row, moment: momentOf(row) })),
        )
      )
        changed();
    },
  );
  const isFresh = () => people.isWhole() && checkIns.isWhole() && network.online();

  // After the list, which is what nobody can do without.
  follow(
    'pictures',
    () => asOf() !== undefined && people.isWhole(),
    (since) => scanPicturesSince(eventId, since),
    ({ changedAt }) => changedAt,
    (rows) => {
      const news = rows.filter(({ id, thumbnail }) => pictures.get(id) !== thumbnail);
      const current = event();
      if (news.length === 0 || current === undefined) return;
      for (const { id, thumbnail } of news) pictures.set(id, thumbnail);
      const bundle = news.map(({ id, thumbnail }): [string, string | null] => [id, thumbnail]);
      // In the order of time, so that the later one of two pictures is read later.
      const key = `${eventId} ${String(Date.now()).padStart(15, '0')} ${newDocumentId()}`;
      void pictureShelf.put(key, { eventId, pictures: bundle }, scanningUntil(current));
      changed();
    },
  );

  createEffect(
    on(isFresh, (fresh) => {
      if (!fresh) return;
      const note = () => {
        setAsOf(Date.now());
        keepSoon();
      };
      note();
      const ticking = setInterval(note, minute / 2);
      onCleanup(() => clearInterval(ticking));
    }),
  );

  void open();

  return {
    event,
    opened,
    asOf,
    isFresh,
    isDenied: () => people.list.state === 'denied',
    size: () => (version(), roster.size),
    counters,
    byBadge: (hash) => (version(), roster.byBadge(hash)),
    of: (uid) => (version(), roster.of(uid)),
    find: (text) => (version(), roster.find(text)),
    pictureOf: (uid) => (version(), pictures.get(uid) ?? null),
    lastAt: (counter, uid) => (version(), lastMark(marks, counter, uid)),
    marksOf: (uid) => (version(), marks.get(uid) ?? []),
    record(scan) {
      const at = Date.now();
      const { name, ...facts } = scan;
      const id = newDocumentId();
      unsentCheckIns.send(id, { eventId, by: person, at, name, ...facts });
      if (addMarks(marks, [{ id, ...facts, moment: at }])) changed();
      return at;
    },
    async forget() {
      forgotten = true;
      clearTimeout(timer);
      await forgetDesk(eventId, person);
    },
  };
}
