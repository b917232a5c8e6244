import { everybody, hour, type AudienceChoice, type Shift } from '@equipage/domain';
import { aMission, aShift } from '@equipage/domain/fixtures';
import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { AudienceFields } from './audience-fields.view.tsx';

const bar = aMission({ name: 'Bar' });
const kitchen = aMission({ name: 'Kitchen' });
const [evening, night] = ['2026-07-10T18:00+02:00', '2026-07-11T00:00+02:00'].map((from) =>
  aShift({ startsAt: Date.parse(from), endsAt: Date.parse(from) + 4 * hour }, bar),
) as [Shift, Shift];
const timeZone = 'Europe/Paris';

test('tags and missions are asked for when somebody opens them, and a choice stays in sight when they close', () => {
  const load = vi.fn();
  const [audience, setAudience] = createSignal<AudienceChoice>(everybody);
  renderView(() => (
    <AudienceFields
      audience={audience()}
      onAudience={setAudience}
      choices={{ state: 'live', tags: ['driver'], missions: [bar], shifts: [], timeZone, load }}
    />
  ));
  const summary = screen.getByText('Only with a tag, in a mission or in a shift…');
  const details = summary.closest('details')!;
  expect(load).not.toHaveBeenCalled();
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(load).toHaveBeenCalledOnce();

  setAudience({ ...everybody, tag: 'driver', missionId: bar.id });
  details.open = false;
  expect(summary).toHaveTextContent('Only: driver, Bar');
});

test('a message can go to one shift, named by the clock of the place', () => {
  const [audience, setAudience] = createSignal<AudienceChoice>(everybody);
  renderView(() => (
    <AudienceFields
      audience={audience()}
      onAudience={setAudience}
      choices={{
        state: 'live',
        tags: [],
        missions: [bar, kitchen],
        get shifts() {
          return audience().missionId === bar.id ? [evening, night] : [];
        },
        timeZone,
        load: () => undefined,
      }}
    />
  ));
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  screen.getByText(/^Only with/).closest('details')!.open = true;
  expect(screen.queryByLabelText('In the shift')).toBeNull();

  choose('In the mission', bar.id);
  expect(
    [...screen.getByLabelText<HTMLSelectElement>('In the shift').options].map(({ text }) => text),
  ).toEqual([
    'Any shift of the mission',
    'Fri, 10 July 2026, 18:00–22:00 (CEST)',
    'Sat, 11 July 2026, 00:00–04:00 (CEST)',
  ]);
  choose('In the shift', night.id);
  expect(audience()).toEqual({ ...everybody, missionId: bar.id, shiftId: night.id });
  expect(screen.getByText(/^Only:/)).toHaveTextContent('Only: Bar, Sat, 11 July 2026, 00:00–04:00 (CEST)');

  choose('In the mission', kitchen.id);
  expect(audience()).toEqual({ ...everybody, missionId: kitchen.id });
});
