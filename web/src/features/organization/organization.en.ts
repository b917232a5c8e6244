import type { Texts } from '../../i18n/dictionary.ts';

export const organizationEn = {
  caption: 'Organization',
  section: {
    events: 'Events',
    community: 'Community',
  },
  form: {
    title: 'New organization',
    intro: 'You become its first owner. Then you create events and publish them.',
    name: 'Name',
    nameHelp: 'As people know it: a festival, a club, a town.',
    description: 'Description',
    descriptionHelp: 'A few sentences that tell volunteers who you are. Everybody can read it.',
    submit: 'Create organization',
    nameMissing: 'Give the organization a name.',
    tooLong: 'Shorten this to {{ max }} characters at most.',
    tooMany: 'You own {{ limit }} organizations, which is as many as one person can own.',
  },
  events: {
    title: 'Events',
    new: 'New event',
    emptyTitle: 'No events yet',
    emptyText: 'Create the first one. Until you publish it, only your organization sees it.',
    dates: '{{ dates }}, {{ city }}',
    waiting: { one: '{{ n }} to decide', other: '{{ n }} to decide' },
    upcoming: 'Upcoming',
    past: 'Past',
  },
} as const satisfies Texts;
