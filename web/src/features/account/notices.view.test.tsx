import { channel, chosenKind, defaultNoticeChoices } from '@equipage/domain';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { NoticesView, type NoticesViewProps } from './notices.view.tsx';

function notices(facts: Partial<NoticesViewProps> = {}, language: 'en' | 'fr' = 'en') {
  const asked = {
    onChoice: vi.fn(),
    onLead: vi.fn(),
    onSmsFromOrganizers: vi.fn(),
    onAllow: vi.fn(async () => undefined),
    onStop: vi.fn(async () => undefined),
  };
  renderView(
    () => (
      <NoticesView
        choices={defaultNoticeChoices}
        reminderLead={1_440}
        smsFromOrganizers
        smsFlaw={undefined}
        phoneHref="#personal"
        device="off"
        {...asked}
        {...facts}
      />
    ),
    language,
  );
  return asked;
}
const switchOf = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name });

describe('the table of notices', () => {
  test('organizers may text her until she says no', () => {
    const { onSmsFromOrganizers } = notices();
    const told = switchOf('SMS of organizers');
    expect(told.checked).toBe(true);
    fireEvent.click(told);
    expect(onSmsFromOrganizers).toHaveBeenCalledWith(false);
  });

  test('has a switch for each kind and channel, and each says which one it is', () => {
    notices();
    const names = within(screen.getByRole('table'))
      .getAllByRole('switch')
      .map((element) => element.closest('label')?.textContent);
    expect(new Set(names).size).toBe(chosenKind.options.length * channel.options.length);
    expect(switchOf('New messages: Email').checked).toBe(true);
    expect(switchOf('News of organizations: Email').checked).toBe(false);
  });

  test('one switch changes one choice', () => {
    const { onChoice } = notices();
    fireEvent.click(switchOf('New messages: On my devices'));
    expect(onChoice.mock.calls).toEqual([['message', 'push', false]]);
  });

  test('without a phone number SMS can be switched off but not on, and the way to enter one is there', () => {
    const reminder = { ...defaultNoticeChoices.reminder, sms: true };
    notices({ smsFlaw: 'noPhone', smsFromOrganizers: false, choices: { ...defaultNoticeChoices, reminder } });
    expect(switchOf('New messages: SMS').disabled).toBe(true);
    expect(switchOf('Reminders: SMS').disabled).toBe(false);
    expect(screen.getByRole('link', { name: 'Add a phone number' }).getAttribute('href')).toBe('#personal');
  });

  test('whose number is of a country without SMS is told so at every SMS switch, and cannot turn one on in vain', () => {
    notices({ smsFlaw: 'noSmsThere' });
    expect(screen.getAllByText(/sends no SMS to the country of your phone number/)).toHaveLength(2);
    expect(screen.getAllByRole('link', { name: 'Change the number' })).toHaveLength(2);
    expect(switchOf('New messages: SMS').disabled).toBe(true);
  });

  test('whose number gets SMS is told nothing', () => {
    notices();
    expect(screen.queryByText(/sends no SMS/)).toBeNull();
    expect(switchOf('New messages: SMS').disabled).toBe(false);
  });

  test('is all there in French', () => {
    notices({}, 'fr');
    expect(switchOf('Nouveaux messages\u00a0: E-mail').checked).toBe(true);
    screen.getByRole('button', { name: 'Autoriser sur cet appareil' });
  });
});

describe('the time before a shift', () => {
  const lead = () => screen.getByLabelText<HTMLSelectElement>('Remind me before a shift');

  test('is chosen in words', () => {
    const { onLead } = notices();
    expect(lead().selectedOptions[0]?.textContent).toBe('1 day before');
    fireEvent.change(lead(), { target: { value: '120' } });
    expect(onLead.mock.calls).toEqual([[120]]);
  });

  test('that is none of the usual ones is offered all the same', () => {
    notices({ reminderLead: 45 });
    expect(lead().selectedOptions[0]?.textContent).toBe('45 minutes before');
  });
});

describe('this device', () => {
  test('is let in by a button', async () => {
    const { onAllow } = notices();
    fireEvent.click(screen.getByRole('button', { name: 'Allow on this device' }));
    await vi.waitFor(() => expect(onAllow).toHaveBeenCalledTimes(1));
  });

  test('is taken out by a button', async () => {
    const { onStop } = notices({ device: 'on' });
    fireEvent.click(screen.getByRole('button', { name: 'Stop on this device' }));
    await vi.waitFor(() => expect(onStop).toHaveBeenCalledTimes(1));
  });

  test.each([
    ['denied', /blocks notifications/],
    ['unsupported', /cannot show notifications/],
  ] as const)('where it is %s there is no button that could not work, but what to do', (device, words) => {
    notices({ device });
    screen.getByText(words);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
