import { fixtureNow as now, someStats } from '@equipage/domain/fixtures';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { csvOf } from './figure-files.ts';
import type { Figure } from './figures.ts';
import { StatsView } from './stats.view.tsx';

const section = (title: RegExp) => screen.getByRole('heading', { name: title }).closest('section')!;

describe('the page of numbers', () => {
  test('says with each heading what was found', () => {
    renderView(() => <StatsView stats={someStats()} />);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      '320 hours of work, most of them in February 2026',
      'Your community has grown by 29 people since 14 March 2026',
      'The largest group of your volunteers is 25 to 34 years old',
      'Half of your volunteers live within 6 km of the event',
    ]);
  });

  test('reads one value after the other to the keyboard', async () => {
    renderView(() => <StatsView stats={someStats()} />);
    const plot = within(section(/hours of work/)).getByRole('slider');
    expect(plot).toHaveAttribute('aria-valuetext', 'May 2026: 15 h worked, 46 h planned');
    fireEvent.keyDown(plot, { key: 'ArrowLeft' });
    expect(plot).toHaveAttribute('aria-valuetext', 'April 2026: 33 h worked, 0 h planned');
    fireEvent.keyDown(plot, { key: 'Home' });
    expect(plot).toHaveAttribute('aria-valuetext', 'June 2025: 7 h worked, 0 h planned');
    expect(plot).toHaveAttribute('aria-valuenow', '0');
  });

  test('lists the same numbers in a table, and hides those that would tell of somebody', () => {
    renderView(() => <StatsView stats={someStats({ distances: null })} />);
    const sizes = section(/has grown/);
    fireEvent.click(within(sizes).getByRole('button', { name: 'Table' }));
    const rows = within(sizes).getAllByRole('row');
    expect(rows[0]).toHaveTextContent('Daymembersthrough supported events');
    expect(rows[11]).toHaveTextContent('24 March 202645 peoplefewer than 5');
    expect(rows).toHaveLength(61);
    const ages = section(/largest group/);
    fireEvent.click(within(ages).getByRole('button', { name: 'Table' }));
    expect(within(ages).getAllByRole('row').at(-1)).toHaveTextContent('unknown15 people');
    expect(section(/Too few people have told where they live/)).toHaveTextContent('at least five');
  });

  test('draws hours as columns: as tall as they are many, the planned ones open and above the worked ones', () => {
    const stats = someStats();
    renderView(() => <StatsView stats={stats} />);
    const work = section(/hours of work/);
    const columns = [...within(work).getByRole('slider').querySelectorAll('rect')];
    const number = (column: Element, name: string) => Number(column.getAttribute(name));
    const [worked, planned] = [columns.slice(0, 12), columns.slice(12)];
    expect(planned).toHaveLength(12);
    const tallest = Math.max(...columns.map((column) => number(column, 'height')));
    const most = Math.max(...stats.work.map((month) => month.worked));
    for (const [at, month] of stats.work.entries()) {
      expect(number(worked[at]!, 'height')).toBeCloseTo((month.worked / most) * tallest);
      expect(number(planned[at]!, 'height')).toBeCloseTo((month.planned / most) * tallest);
      expect(number(planned[at]!, 'x')).toBe(number(worked[at]!, 'x'));
      // One ends where the other begins.
      expect(number(planned[at]!, 'y') + number(planned[at]!, 'height')).toBeCloseTo(
        number(worked[at]!, 'y'),
      );
    }
    expect(worked[11]).toHaveClass('fill-primary');
    expect(planned[11]!.getAttribute('fill')).toMatch(/^url\(#/);

    const words = [...work.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(['hours', 'Jun', 'Feb', 'May']));
    expect(within(work).getByRole('list')).toHaveTextContent('workedplanned');
  });

  test('shows the work of one event and of fewer months', () => {
    const stats = someStats();
    renderView(() => <StatsView stats={stats} />);
    const work = () => section(/of work/);
    fireEvent.change(within(work()).getByLabelText('Event'), {
      target: { value: stats.events[0]!.eventId },
    });
    expect(work()).toHaveTextContent('145 hours of work, most of them in May 2026');
    fireEvent.change(within(work()).getByLabelText('Period'), { target: { value: '3' } });
    expect(within(work()).getByRole('slider')).toHaveAttribute('aria-valuemax', '2');
  });

  test('shows a community of one day as one point', () => {
    const sizes = [{ date: '2026-05-12', direct: 1, indirect: 0 }];
    renderView(() => <StatsView stats={someStats({ sizes }, now)} />);
    const alone = section(/One person is in your community/);
    fireEvent.keyDown(within(alone).getByRole('slider'), { key: 'ArrowRight' });
    expect(within(alone).getByRole('slider')).toHaveAttribute('aria-valuetext', '12 May 2026: one person');
  });
});

describe('the file of a figure', () => {
  const figure: Figure = {
    title: 'x',
    name: 'x',
    what: 'Day',
    unit: 'people',
    labels: ['=1+1', '2 May'],
    ticks: [],
    series: [{ label: 'members', look: 'solid', values: [1.5, null] }],
    shown: vi.fn(),
  };

  test.each([
    ['en', "Day,members\r\n'=1+1,1.5\r\n2 May,<5\r\n"],
    ['fr', "Day;members\r\n'=1+1;1,5\r\n2 May;<5\r\n"],
  ] as const)('is read by a spreadsheet in %s, and starts no formula', async (language, text) => {
    expect(await (await csvOf(figure, language)).text()).toBe(text);
  });
});
