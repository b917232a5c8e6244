import type { Texts } from '../../i18n/dictionary.ts';

export const profileEn = {
  mine: 'My profile',
  open: 'Photo, events, and how organizers see you',
  intro:
    'Organizers of the events you apply to, and of the communities you join, can read it. Nobody else can.',
  words: 'About you',
  wordsHelp:
    'Organizers of the events you apply to, and of the communities you join, can read it. Nobody else can.',
  wordsTooLong: 'Shorten the text to {{ max }} characters at most.',
  noWordsMine:
    'Say a few words about your experience with volunteering and events. Organizers read them when you apply.',
  noWords: 'Nothing written yet.',
  wordsOf: 'In their own words',
  add: 'Add a few words',
  edit: 'Edit your words',
  save: 'Save',
  cancel: 'Cancel',
  sending: 'Being saved',
  refusedLate: 'Your words could not be saved after all. Please try again.',
  sharing: {
    full: 'Sharing: full',
    restricted: 'Sharing: restricted',
  },
  sharingMeans: {
    full: 'Organizers see all the events of your profile.',
    restricted: 'Organizers see only the events of their own organization.',
  },
  sharingChange: 'Change sharing',
  sharingTitle: 'What organizers see',
  sharingWho:
    'Organizers of the events you apply to, and of the communities you join, can read your profile. You decide which of your past events they find in it.',
  sharingLevel: {
    full: 'Full',
    restricted: 'Restricted',
  },
  sharingExplained: {
    full: 'They see every event you took part in, whoever organized it. It shows them your experience.',
    restricted: 'They see only the events of their own organization. The others are not sent to them at all.',
  },
  sharingAlways:
    'Your name, your photo and your words are shown either way. A change acts at once, everywhere.',
  sharingSave: 'Share like this',
  sharingChanged: {
    full: 'Organizers now see all your events.',
    restricted: 'Organizers now see only the events of their own organization.',
  },
  summary: 'Events you took part in',
  summaryText: 'An event appears by itself when you are accepted and it has begun. Only you see these sums.',
  noEvents: 'No events yet',
  noEventsText: 'When an event begins that you are accepted for, it appears here by itself.',
  events: { one: '{{ n }} event', other: '{{ n }} events' },
  hours: { one: '{{ n }} hour', other: '{{ n }} hours' },
  hoursUnknown: 'Hours not recorded',
  whenAndWhere: '{{ dates }}, {{ city }}',
  eventsSeen: {
    full: 'Events',
    restricted: 'Events of your organization',
  },
  eventsSeenText: {
    full: 'All events that this person took part in on Equipage.',
    restricted: 'This person shows each organization only its own events.',
  },
  noEventsSeen: {
    full: 'No events yet',
    restricted: 'No events with you yet',
  },
  noEventsSeenText: 'Events appear here once they have begun.',
  preview: 'As organizers see it',
  previewFor: 'Seen by the organizers of',
  photo: {
    add: 'Add a photo',
    change: 'Change photo',
    remove: 'Remove photo',
    removeTitle: 'Remove your photo?',
    removeText: 'Organizers see your initials instead. You can add a photo again at any time.',
    title: 'Your photo',
    who: 'It helps organizers recognize you at the gate. It is seen by those who can read your profile.',
    choose: 'Choose a picture',
    camera: 'Use the camera',
    cameraView: 'What the camera sees',
    take: 'Take the photo',
    preview: 'Your photo as it will be',
    drag: 'Drag the picture, or use the sliders.',
    zoom: 'Zoom',
    sideways: 'Left to right',
    upAndDown: 'Top to bottom',
    keep: 'Save photo',
    other: 'Another picture',
    kept: 'Your photo is saved.',
    removed: 'Your photo is removed.',
    unreadable: 'This file is no picture that your browser can read. Choose a JPEG, PNG or WebP.',
    noCamera:
      'There is no camera, or the browser was not allowed to use it. You can choose a picture instead.',
  },
} as const satisfies Texts;
