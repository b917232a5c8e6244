import type { Texts } from '../../i18n/dictionary.ts';

export const eventUsersEn = {
  title: 'Event users',
  section: 'Event users',
  intro:
    'People who work for this event without belonging to the organization. They see nothing of its other events.',
  empty: 'Nobody yet',
  emptyText:
    'Owners and managers can do everything here already. Invite a coordinator to run the event with you, or scanners for the gate.',
  inviteTitle: 'Invite an event user',
  makeCoordinator: 'Make coordinator',
  makeScanner: 'Make scanner',
  remove: 'Remove from the event',
  leave: 'Leave the event’s team',
  ask: {
    coordinatorTitle: 'Make {{ name }} a coordinator?',
    coordinatorText: 'Coordinators run this event together with you: applications, messages and planning.',
    scannerTitle: 'Make {{ name }} a scanner?',
    scannerText:
      'Scanners read badges and check people in, and see nothing else of this event. Invitations sent by this person and not accepted yet are withdrawn.',
    removeTitle: 'Remove {{ name }}?',
    removeText: 'The role at this event ends at once, open pages too. To come back takes a new invitation.',
    leaveTitle: 'Leave the team of {{ name }}?',
    leaveText: 'Your role at this event ends at once. To come back you need an invitation.',
  },
  done: {
    coordinator: '{{ name }} is a coordinator now.',
    scanner: '{{ name }} is a scanner now.',
    removed: '{{ name }} was removed.',
    left: 'You have left the team of {{ name }}.',
  },
} as const satisfies Texts;
