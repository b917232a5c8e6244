import { tallyOf, type Application, type ApplicationStatus, type Decision } from '@equipage/domain';
import { anApplication } from '@equipage/domain/fixtures';
import { screen, waitFor, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { ApplicationsView, type ApplicationFilter, type ApplicationsProps } from './applications.view.tsx';
import { createSteadyRows } from './steady-rows.ts';

beforeAll(() => import('../../ui/menu-list.tsx').then(() => undefined));

function application(name: string, status: ApplicationStatus): Application {
  const one = anApplication({ uid: name, id: name, status });
  return { ...one, person: { ...one.person, name } };
}

function page(
  people: readonly Application[],
  facts: Partial<ApplicationsProps> = {},
  language: 'en' | 'fr' = 'en',
) {
  const [live, setLive] = createSignal<readonly Application[]>(people);
  const [filter, setFilter] = createSignal<ApplicationFilter>(facts.filter ?? 'all');
  const [held, setHeld] = createSignal(false);
  const [chosen, setChosen] = createSignal<ReadonlySet<string> | undefined>();
  const onDecideMany = vi.fn<(decision: Decision) => void>();
  const onChooseAll = vi.fn<() => void>();
  const onDecide = vi.fn<(application: Application, decision: Decision) => Promise<void>>(
    () => new Promise(() => undefined),
  );
  renderView(() => {
    const list = createSteadyRows(live, held, filter);
    return (
      <ApplicationsView
        onFilter={setFilter}
        tally={tallyOf(people.map(({ status }) => status))}
        state="live"
        list={list}
        onHold={setHeld}
        moreState="none"
        onMore={() => undefined}
        onRetry={() => undefined}
        now={Date.now()}
        event="open"
        eventHref="/events/x"
        hrefOf={({ uid }) => `/events/x/applications/${uid}`}
        conversationHrefOf={({ uid }) => `/events/x/conversations/${uid}`}
        decisions={{ underWay: () => undefined, decided: () => undefined }}
        onDecide={onDecide}
        chosen={chosen()}
        onChosen={setChosen}
        choosingAll={false}
        onChooseAll={onChooseAll}
        onDecideMany={onDecideMany}
        onTextMany={() => undefined}
        job={undefined}
        filters={undefined}
        narrowed={false}
        onClear={() => undefined}
        noteOf={() => undefined}
        onExport={() => undefined}
        {...facts}
        filter={filter()}
      />
    );
  }, language);
  return { onDecide, onDecideMany, onChooseAll, chosen, setLive, filter };
}

const focused = () => document.activeElement as HTMLElement;

const names = () =>
  within(screen.getByRole('list', { name: 'Applications' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('choosing several', () => {
  test('takes whom the boxes say, or all of the list, and asks for one decision on them', async () => {
    const user = userEvent.setup();
    const { chosen, onChooseAll, onDecideMany } = page([
      application('Pia', 'pending'),
      application('Wim', 'waitlisted'),
      application('Cléo', 'canceled'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Choose several' }));
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    expect(onDecideMany).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Pia' }));
    expect([...(chosen() ?? [])]).toEqual(['Pia']);
    await user.click(screen.getByRole('button', { name: 'Choose all' }));
    expect(onChooseAll).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(onDecideMany).toHaveBeenCalledWith('accepted');
  });

  test('is not offered once the event is over', () => {
    page([application('Pia', 'pending')], { event: 'closed' });
    expect(screen.queryByRole('button', { name: 'Choose several' })).toBeNull();
  });
});

describe('the list of applications', () => {
  test('offers to accept who waits, not who is accepted, declined or gone', () => {
    page([
      application('Pia', 'pending'),
      application('Wim', 'waitlisted'),
      application('Ada', 'accepted'),
      application('Dov', 'declined'),
      application('Cléo', 'canceled'),
    ]);
    const shown = (name: string) => screen.queryByRole('button', { name: `Accept ${name}` }) !== null;
    expect(['Pia', 'Wim', 'Ada', 'Dov', 'Cléo'].filter(shown)).toEqual(['Pia', 'Wim']);
  });

  test('a double click on Accept decides on one person once', async () => {
    const { onDecide } = page([application('Pia', 'pending'), application('Bo', 'pending')]);
    await userEvent.dblClick(screen.getByRole('button', { name: 'Accept Pia' }));
    expect(onDecide.mock.calls.map(([{ uid }, decision]) => [uid, decision])).toEqual([['Pia', 'accepted']]);
  });

  test('the menu holds the other decisions', async () => {
    const user = userEvent.setup();
    const { onDecide } = page([application('Pia', 'pending')]);
    await user.click(screen.getByRole('button', { name: 'More for Pia' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Decline' }));
    await waitFor(() => expect(onDecide.mock.calls[0]?.[1]).toBe('declined'));
  });

  test('tells how many stand at each status', () => {
    page([application('Pia', 'pending'), application('Bo', 'pending'), application('Ada', 'accepted')]);
    expect(screen.getByRole('tab', { name: /All/ })).toHaveTextContent('3');
    expect(screen.getByRole('tab', { name: /To decide/ })).toHaveTextContent('2');
    expect(screen.getByRole('tab', { name: /Declined/ })).toHaveTextContent('0');
  });

  test('a tab filters', async () => {
    const { filter } = page([application('Pia', 'pending')]);
    await userEvent.click(screen.getByRole('tab', { name: /Accepted/ }));
    expect(filter()).toBe('accepted');
  });

  test('whoever applies while the pointer is in the list waits above it', async () => {
    const user = userEvent.setup();
    const [pia, bo] = [application('Pia', 'pending'), application('Bo', 'pending')];
    const { setLive } = page([pia]);
    await user.hover(screen.getByRole('link', { name: 'Pia' }));
    setLive([bo, pia]);
    expect(names()).toEqual(['Pia']);
    await user.click(screen.getByRole('button', { name: '1 new application' }));
    expect(names()).toEqual(['Bo', 'Pia']);
  });

  test('a row stays the same element when somebody else comes, so that focus and open menus survive', () => {
    const [pia, bo] = [application('Pia', 'pending'), application('Bo', 'pending')];
    const { setLive } = page([pia]);
    const button = screen.getByRole('button', { name: 'Accept Pia' });
    setLive([bo, pia]);
    expect(names()).toEqual(['Bo', 'Pia']);
    expect(screen.getByRole('button', { name: 'Accept Pia' })).toBe(button);
  });

  test('the list also holds still while a menu of it is open', async () => {
    const user = userEvent.setup();
    const [pia, bo] = [application('Pia', 'pending'), application('Bo', 'pending')];
    const { setLive } = page([pia]);
    screen.getByRole('button', { name: 'More for Pia' }).focus();
    setLive([bo, pia]);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('menu')).toContainElement(focused()));
    expect(screen.queryByText('Bo')).toBeNull();
  });

  test('after the event nobody is decided on any more', async () => {
    const user = userEvent.setup();
    page([application('Pia', 'pending')], { event: 'closed' });
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More for Pia' }));
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Contact sheet' })).toBeInTheDocument());
    expect(screen.queryByRole('menuitem', { name: 'Decline' })).toBeNull();
  });

  test('an empty list says why and leads on', () => {
    page([], { event: 'draft' });
    expect(screen.getByText('Nobody can apply yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the event' })).toHaveAttribute('href', '/events/x');
  });

  test('an empty tab leads back to all', async () => {
    const { filter } = page([], { filter: 'waitlisted', tally: tallyOf(['accepted']) });
    expect(screen.getByText('Nobody is on the waiting list')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(filter()).toBe('all');
  });

  test('French readers get French', () => {
    page([application('Pia', 'pending')], {}, 'fr');
    expect(screen.getByRole('button', { name: 'Accepter Pia' })).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: /Refusées/ })).toBeInTheDocument();
  });
});
