import type { Texts } from '../../i18n/dictionary.ts';

export const communityEn = {
  title: 'Community',
  intro: 'Everybody who has applied to one of your events or joined you by your link.',
  total: {
    zero: 'Nobody yet',
    one: '{{ n }} person',
    other: '{{ n }} people',
  },
  atLeast: { one: '{{ n }} person or more', other: '{{ n }} people or more' },
  label: 'People of the community',
  person: 'Name',
  lastEvent: 'Last event',
  joined: 'Member since',
  joinedAt: 'Member since {{ date }}',
  byLink: 'Joined by link',
  emptyTitle: 'Your community starts with your first event',
  emptyText: 'Whoever applies to one of your events becomes part of it and stays over the years.',
  newEvent: 'Create an event',
  toEvents: 'To the events',
} as const satisfies Texts;
