import { aScanEntry, badgeHashOf, fixtureNow as now } from '@equipage/domain/fixtures';
import { hour, minute } from '@equipage/domain';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import type { ScanAnswer } from './scan-answer.ts';
import { aScanSheet } from './scan-sheet.fixtures.ts';
import { ScanSheet, type ScanSheetProps, type ShownCheckIn } from './scan-sheet.view.tsx';

const recorded = { at: now, counter: 'entry', kind: 'in' } as const;
const shift = { missionName: 'Bar', place: 'Barn', startsAt: now + hour, endsAt: now + 3 * hour };
const giulia = aScanEntry({ name: 'Giulia Conti', shifts: [shift] });
const person = (facts: Partial<Extract<ScanAnswer, { is: 'person' }>> = {}): ScanAnswer => ({
  is: 'person',
  person: giulia,
  verdict: { is: 'fine' },
  recorded: undefined,
  badgeHash: giulia.badgeHash,
  ...facts,
});
const unknown: ScanAnswer = {
  is: 'unknown',
  badgeHash: badgeHashOf({ uid: 'paulo' }),
  recorded: undefined,
};

function sheet(answer: ScanAnswer, props: Partial<ScanSheetProps> = {}) {
  const presses = { onRecord: vi.fn(), onUndo: vi.fn() };
  renderView(() => <ScanSheet {...aScanSheet({ answer, ...presses, ...props })} />);
  return presses;
}

const tone = () => screen.getByRole('alert').dataset['tone'];
const word = () => screen.getByRole('heading').textContent;
const button = (name: string) => screen.queryByRole('button', { name });

describe('the answer to a scan', () => {
  test.each<[string, string, ScanAnswer, Partial<ScanSheetProps>]>([
    ['In', 'good', person({ recorded }), {}],
    ['Out', 'good', person({ recorded }), { mode: 'out' }],
    ['Given', 'good', person({ recorded }), { rule: 'once' }],
    ['Belongs here', 'good', person({ verdict: { is: 'look' } }), { mode: 'look' }],
    ['Already in', 'careful', person({ verdict: { is: 'again', since: now - minute } }), {}],
    ['Already had it', 'careful', person({ verdict: { is: 'again', since: now } }), { rule: 'daily' }],
    ['Never checked in', 'careful', person({ verdict: { is: 'not-in' } }), { mode: 'out' }],
    ['Not accepted', 'bad', person({ verdict: { is: 'not-accepted', status: 'waitlisted' } }), {}],
    [
      'Not accepted yet?',
      'careful',
      person({ verdict: { is: 'perhaps-accepted', status: 'waitlisted' } }),
      { fresh: false },
    ],
    ['Not known here yet', 'unknown', unknown, {}],
    ['No badge', 'bad', { is: 'foreign' }, {}],
    ['This badge is too new', 'bad', { is: 'newer' }, {}],
  ])('is the word “%s” in a colour of its own', (said, colour, answer, props) => {
    sheet(answer, props);
    expect([word(), tone()]).toEqual([said, colour]);
  });

  test('tells since when somebody is in already, by the clock of the event', () => {
    const { onRecord } = sheet(person({ verdict: { is: 'again', since: Date.UTC(2026, 5, 1, 12, 2) } }), {
      now: Date.UTC(2026, 5, 1, 13),
    });
    screen.getByText('since 14:02');
    fireEvent.click(button('Record all the same')!);
    expect(onRecord).toHaveBeenCalledOnce();
  });

  test('tells what somebody comes for', () => {
    sheet(person({ recorded }));
    screen.getByText(/^Bar, Barn: /);
    screen.getByText('Missions: Bar');
  });

  test.each([
    ['accepted', 'Accepted'],
    ['waitlisted', 'Waiting list'],
    ['canceled', 'Canceled'],
  ] as const)('tells that somebody is %s', (status, said) => {
    sheet(person({ person: { ...giulia, status }, verdict: { is: 'look' } }), { mode: 'look' });
    screen.getByText(said);
  });

  test('tells what was counted of somebody here, the latest first', () => {
    const at = Date.UTC(2026, 5, 1, 12, 2);
    const counted = (id: string, facts: Partial<ShownCheckIn>): ShownCheckIn => ({
      id,
      counterName: 'Entry',
      rule: 'presence',
      kind: 'in',
      at,
      ...facts,
    });
    sheet(person({ recorded }), {
      now: at + hour,
      checkIns: [
        counted('3', { kind: 'out', at: at + minute }),
        counted('2', {}),
        counted('1', { counterName: 'Meal', rule: 'daily', at: at - 24 * hour }),
      ],
    });
    const list = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(list.map(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual([
      ['Entry', 'Out', '14:03'],
      ['Entry', 'In', '14:02'],
      ['Meal', 'Given', expect.stringMatching(/31 May.*, 14:02/)],
    ]);
  });

  test('that was recorded can be taken back in one tap', () => {
    const { onUndo } = sheet(person({ recorded }));
    fireEvent.click(button('Undo')!);
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('somebody who was not accepted when the list came', () => {
  const perhaps = person({ verdict: { is: 'perhaps-accepted', status: 'pending' } });

  test.each([
    ['as of when that is', now, 'Not accepted as of 14:02; may be by now.'],
    ['that the list is not whole', undefined, 'Not accepted when this device last heard; may be by now.'],
  ])('is told %s, and can be recorded', (_, asOf, text) => {
    const at = Date.UTC(2026, 5, 1, 12, 2);
    const { onRecord } = sheet(perhaps, { fresh: false, asOf: asOf && at, now: at + hour });
    screen.getByText(text);
    fireEvent.click(button('Record all the same')!);
    expect(onRecord).toHaveBeenCalledOnce();
  });
});

describe('somebody whom the device does not know', () => {
  test.each([
    ['with a list that is up to date has not applied', { fresh: true }, /has not applied/],
    ['with an old list may have been accepted since', { fresh: false }, /may have been accepted after/],
    ['without a list is told from that', { asOf: undefined, fresh: false }, /not on this device yet/],
  ])('%s', (_, props, text) => {
    const { onRecord } = sheet(unknown, props);
    screen.getByText(text);
    fireEvent.click(button('Record all the same')!);
    expect(onRecord).toHaveBeenCalledOnce();
  });

  test('is never called wrong or invalid', () => {
    sheet(unknown, { fresh: false });
    expect(screen.getByRole('alert')).not.toHaveTextContent(/invalid|wrong/i);
  });
});
