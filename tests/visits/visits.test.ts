import { readdirSync, readFileSync } from 'node:fs';
import { inRepo } from '@equipage/tools/repo.ts';
import { describe, expect, test } from 'vitest';
import { patterns } from '../../web/src/addresses.ts';
import type { DemoPlaces } from './demo-places.ts';
import { countedVisits } from './page-reads.ts';
import budgets from './page-reads.json' with { type: 'json' };
import { visits } from './visits.ts';

const sources = readdirSync(inRepo('web', 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !file.startsWith('dev/'));
const openings = visits.flatMap((visit) => visit.openings ?? []);

/** Asks only where something could not be delivered: a scene without network opens it (tests/e2e/scan.test.ts). */
const needsNoNetwork = 'features/account/sign-out-question.pane.tsx';

describe('whoever walks through the product', () => {
  test('comes to every page of the route table', () => {
    const routes = readFileSync(inRepo('web', 'src', 'routes.tsx'), 'utf8').replace(/\/\*.*?\*\//gs, '');
    const listed = [...routes.matchAll(/\bpath: (\[[^\]]*\]|'[^']*'|patterns\.\w+)/g)]
      .flatMap(([, at]) => [...at!.matchAll(/patterns\.(\w+)|'([^']*)'/g)])
      .map(([, name, path]) => name ?? path)
      .filter((page) => page !== '/dev/catalogue');
    expect(listed.length).toBeGreaterThan(40);
    expect(new Set(visits.map(({ page }) => page))).toEqual(new Set(listed));
  });

  test('finds a budget of documents for each page', () => {
    expect(countedVisits.map(({ name }) => name).sort()).toEqual(Object.keys(budgets).sort());
    // A list, and the same with one of it open, are one page.
    const seenWithDetails = ['messages', 'application', 'eventConversations'];
    // Those who are only half-way in are followed by their rights and their account, and see one page each.
    const onTheWayIn = ['names', 'checkMail'];
    const counted = new Set([...countedVisits.map(({ page }) => page), ...seenWithDetails, ...onTheWayIn]);
    expect(counted).toEqual(new Set(visits.map(({ page }) => page)));
  });

  test('is led to each page by an address of its pattern', () => {
    const anywhere: DemoPlaces = {
      uid: 'somebody',
      orgId: 'ours',
      eventId: 'one',
      draftEventId: 'draft',
      finishedEventId: 'past',
      supportedEventId: 'theirs',
      publicEvent: '/e/one',
      ownPublicEvent: '/e/two',
      joinLink: '/join/us',
      invitation: 'secret',
      joinInvitation: 'secret',
    };
    for (const { name, page, path } of visits) {
      if (page === '*') continue;
      const form = patterns[page].replace(/:[^/]+/g, '[^/]+');
      expect(path(anywhere).split(/[?#]/)[0], name).toMatch(new RegExp(`^${form}$`));
    }
  });

  test('opens every dialog, each of those that one file draws', () => {
    const drawn = sources.flatMap((file) => {
      const code = readFileSync(inRepo('web', 'src', file), 'utf8');
      const dialogs = [...code.matchAll(/<(?:Confirm)?Dialog$|<(?:Confirm)?Dialog\s/gm)].length;
      return dialogs === 0 ? [] : [[file, dialogs] as const];
    });
    expect(drawn.length).toBeGreaterThan(25);
    for (const [file, dialogs] of drawn) {
      if (file === needsNoNetwork) continue;
      const opened = openings.filter(
        ({ file: of, shows = 'dialog' }) => of === file && (shows === 'dialog' || shows === 'question'),
      );
      expect(opened.length, `openings of ${file}`).toBeGreaterThanOrEqual(dialogs);
    }
    expect(drawn.map(([file]) => file)).toContain(needsNoNetwork);
    const files = sources.filter((file) => file.endsWith('.dialog.tsx'));
    expect(files.filter((file) => !drawn.some(([one]) => one === file))).toEqual([]);
  });

  test('finds what is to be opened where it says', () => {
    expect(openings.map(({ file }) => file).filter((file) => !sources.includes(file))).toEqual([]);
  });

  test('has a name for each visit', () => {
    expect(new Set(visits.map(({ name }) => name)).size).toBe(visits.length);
  });
});
