import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { readPublicDocument, readPublicList } from '../../../web/src/data/public-read.ts';
import { documentOf, listOf } from '../../../web/src/data/source.ts';
import { openStage, setEmulators } from './stage.ts';

const { admin } = openStage();
const event = z.object({
  id: z.string(),
  name: z.string(),
  startsAt: z.int(),
  place: z.object({ city: z.string(), tags: z.array(z.string()) }),
});
const eventAt = (id: string) => documentOf({ document: `public/${id}`, schema: event });
const given = (name: string, ms: number, open = true) => ({
  name,
  open,
  startsAt: new Timestamp(Math.floor(ms / 1000), (ms % 1000) * 1e6 + 999),
  place: { city: 'Zürich', tags: ['zelt'] },
});

afterEach(() => {
  setEmulators({});
  vi.restoreAllMocks();
});

describe('a stranger', () => {
  it('reads a public document, decoded as the live one would be', async () => {
    await admin.doc('public/fair').set(given('Fair', 1_234));
    expect(await readPublicDocument(eventAt('fair'))).toEqual({
      state: 'found',
      row: {
        id: 'fair',
        name: 'Fair',
        startsAt: 1_234,
        place: { city: 'Zürich', tags: ['zelt'] },
        sending: false,
      },
    });
  });

  it('is denied what is not public', async () => {
    await admin.doc('public/draft').set(given('Draft', 1, false));
    expect(await readPublicDocument(eventAt('draft'))).toEqual({ state: 'denied' });
  });

  it('is told what does not exist', async () => {
    const source = documentOf({ document: 'board/nowhere', schema: event });
    expect(await readPublicDocument(source)).toEqual({ state: 'absent' });
  });

  it('cannot be led to another path by an odd id', async () => {
    await admin.doc('public/fair').set(given('Fair', 1_234));
    const answer = await readPublicDocument(eventAt('..%2Fpublic%2Ffair?x=#'));
    expect(answer.state).not.toBe('found');
  });

  it('sees a list, filtered, sorted and limited, without the broken ones', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const [id, ms] of [
      ['c', 3_000],
      ['a', 1_000],
      ['b', 2_000],
      ['d', 4_000],
    ] as const) {
      await admin.doc(`public/${id}`).set({ ...given(id, ms), series: 'list' });
    }
    await admin.doc('public/odd').set({ ...given('x', 2_500), name: 5, series: 'list' });
    await admin.doc('public/hidden').set({ ...given('hidden', 2_000, false), series: 'list' });
    const answer = await readPublicList(
      listOf({
        collection: 'public',
        schema: event,
        where: [
          ['open', '==', true],
          ['series', '==', 'list'],
          ['startsAt', '>=', new Date(2_000)],
        ],
        orderBy: [['startsAt', 'desc']],
        limit: 3,
      }),
    );
    expect(answer.state === 'found' && answer.rows.map(({ name }) => name)).toEqual(['d', 'c']);
    expect(complaints).toHaveBeenCalledExactlyOnceWith('Left out public/odd: invalid_type at name');
  });

  it('sees an empty list as a list, and a forbidden one as denied', async () => {
    const list = listOf({
      collection: 'public',
      schema: event,
      where: [
        ['open', '==', true],
        ['series', '==', 'none'],
      ],
      limit: 3,
    });
    expect(await readPublicList(list)).toEqual({ state: 'found', rows: [] });
    expect(await readPublicList({ ...list, where: [] })).toEqual({ state: 'denied' });
  });

  it('without a way to the server is offline', async () => {
    setEmulators({ firestore: '127.0.0.1:9' });
    expect(await readPublicDocument(eventAt('fair'))).toEqual({ state: 'offline' });
  });

  it('reads from the real address, with the key of the project, when there are no emulators', async () => {
    vi.stubEnv('VITE_EMULATORS', undefined);
    const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}', { status: 404 }));
    expect(await readPublicDocument(eventAt('fair'))).toEqual({ state: 'absent' });
    const address = asked.mock.calls[0]?.[0] as string;
    expect(address).toMatch(
      /^https:\/\/firestore\.googleapis\.com\/v1\/projects\/[^/]+\/databases\/\(default\)\/documents\/public\/fair\?key=key$/,
    );
  });

  it('is told that the server is in trouble, which is not being offline', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('oops', { status: 503 }));
    expect(await readPublicDocument(eventAt('fair'))).toEqual({ state: 'failed' });
  });
});
