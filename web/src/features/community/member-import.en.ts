import type { Texts } from '../../i18n/dictionary.ts';

export const memberImportEn = {
  title: 'Import a list',
  intro: 'Brings people whom you know already into your community, from a CSV file of a spreadsheet.',
  action: 'Import',

  file: 'The file',
  fileText:
    'Save your spreadsheet as CSV. It needs a column with email addresses and one with names; other columns can go into your organization information.',
  fileKinds: 'Commas, semicolons or tabs; UTF-8, UTF-16 or Windows; up to 100,000 lines.',
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  reading: 'Reading the file',
  read: {
    one: '{{ name }}: {{ n }} line, read as {{ encoding }}, columns apart by {{ separator }}',
    other: '{{ name }}: {{ n }} lines, read as {{ encoding }}, columns apart by {{ separator }}',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows (Latin-1)',
  },
  separators: { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' },
  refused: {
    'file-large':
      'The file is larger than 50 MB. Divide it into several files and import one after the other.',
    'file-empty': 'There is nobody in this file. Choose a CSV file with one line for each person.',
    'file-rows':
      'The file has more than 100,000 lines. Divide it into several files and import one after the other.',
    'file-columns': 'The file has more than 200 columns. Take away those that you do not need.',
    unreadable: 'The file could not be read. Save it as CSV once more and choose it again.',
  },

  columns: 'What the columns are',
  columnsText: 'Guessed by their names. Look through them, and leave out what you do not need.',
  column: 'Column {{ n }}',
  targets: {
    none: 'Do not import',
    name: 'Whole name',
    givenName: 'Given name',
    familyName: 'Family name',
    email: 'Email address',
  },
  sample: 'For example {{ values }}',
  sampleEmpty: 'Empty in the first lines',
  columnsProblem: {
    'email-needed': 'Say which column has the email addresses: nobody can be invited without one.',
    'name-needed': 'Say which column has the names.',
    twice: 'Two columns are the same thing. Choose “Do not import” for one of them.',
  },

  checking: 'Checking the lines',
  preview: 'What will happen',
  good: {
    zero: 'Nobody can be imported',
    one: '{{ n }} person can be imported',
    other: '{{ n }} people can be imported',
  },
  faulty: {
    one: '{{ n }} line has a mistake and is left out',
    other: '{{ n }} lines have a mistake and are left out',
  },
  looking: 'Looking who is in your community already',
  present: {
    zero: 'Nobody of them is in your community yet',
    one: '{{ n }} of them is in your community already and is left as she or he is',
    other: '{{ n }} of them are in your community already and are left as they are',
  },
  fresh: { zero: 'Nobody new', one: '{{ n }} new person', other: '{{ n }} new people' },
  firstPeople: 'The first, as they will be',
  faults: 'Lines with a mistake',
  line: 'Line {{ line }}',
  faultsMore: { one: 'And {{ n }} more line.', other: 'And {{ n }} more lines.' },
  download: 'Download these lines',
  downloadText: 'A file with these lines and what is wrong with each. Mend it and import it like any other.',
  faultsFile: 'lines-to-mend',
  lineHead: 'Line',
  problemHead: 'Problem',

  problems: {
    'too-long': 'The line is too long: a cell has more than 20,000 characters.',
    'too-many-cells': 'The line has more cells than there are columns.',
    torn: 'The quotation marks in this line do not match.',
    'email-missing': 'There is no email address.',
    email: '“{{ text }}” is not an email address.',
    'name-missing': 'There is no name.',
    'name-long': 'The name has more than 161 characters.',
    duplicate: 'The address stands in line {{ line }} already.',
    value: '“{{ text }}” does not fit “{{ column }}”: {{ reason }}',
  },
  reasons: {
    'too-long': 'it is too long.',
    number: 'a number is needed.',
    date: 'a date is needed, such as 2026-05-03.',
    'yes-no': 'yes or no is needed.',
    choice: 'it is none of the choices.',
    email: 'an email address is needed.',
    phone: 'a telephone number is needed.',
  },

  language: 'Language of the invitations',
  languages: { en: 'English', fr: 'French' },
  consequences:
    'Everybody new gets an entry in your list and an invitation by mail, which says who added them and how to be taken off the list. Accounts are not created. The mails leave ten minutes after the import at the earliest, a hundred an hour; until then you can undo the import and nobody hears of it.',
  rights: 'Import only people who have agreed to be on your list.',
  start: { one: 'Import {{ n }} person', other: 'Import {{ n }} people' },
  startNow: 'Import everybody new',

  running: { one: 'Importing {{ n }} person', other: 'Importing {{ n }} people' },
  stop: 'Stop',
  goOn: 'Go on',
  stopped: 'Stopped. Whoever has come so far stays; you can go on, or undo the import below.',
  stuck: 'The import has stopped on the way. Nothing is lost: go on when you are ready.',
  done: 'The import is done',
  leave:
    'The import is still running. Whoever has come so far stays if you leave now; import the file again later, and only the others come.',
  result: {
    added: { zero: 'Nobody was added', one: '{{ n }} person was added', other: '{{ n }} people were added' },
    present: {
      zero: 'Nobody was in the community already',
      one: '{{ n }} person was in the community already',
      other: '{{ n }} people were in the community already',
    },
    refused: {
      zero: 'Nobody was refused',
      one: '{{ n }} person was refused',
      other: '{{ n }} people were refused',
    },
  },
  refusedWhy: {
    value: 'A field has changed since the check, and a value no longer fits it.',
    objected: 'This person has asked not to be on your list.',
  },
  toCommunity: 'Open the community',
  another: 'Import another list',

  history: 'Earlier imports',
  historyEmpty: 'No list has been imported yet.',
  by: '{{ date }}, {{ name }}',
  unnamed: 'A list',
  states: {
    open: 'Not finished',
    done: 'Done',
    undoing: 'Is being undone',
    undone: 'Undone',
  },
  counts: '{{ added }} · {{ present }}',
  countsRefused: '{{ added }} · {{ present }} · {{ refused }}',
  joined: {
    zero: 'Undone: nobody had joined.',
    one: 'Undone. {{ n }} person had joined and stays.',
    other: 'Undone. {{ n }} people had joined and stay.',
  },
  mailsFrom: 'The first invitations leave from {{ date }}, {{ time }} on, the last by {{ lastDate }}.',
  mailsHeld: {
    one: '{{ n }} invitation waits: its address has had enough of them for one day. It will leave by itself.',
    other:
      '{{ n }} invitations wait: their addresses have had enough of them for one day. They will leave by themselves.',
  },
  undo: 'Undo the import',
  undoOf: 'Undo the import of {{ name }}',
  undoTitle: 'Undo this import?',
  undoText:
    'The entries that it made go, with everything noted about them, and their invitations are worth nothing. Whoever has joined meanwhile stays. This cannot be taken back, but the file can be imported again.',
  keep: 'Keep it',
  undoing: 'The import is being undone',
} as const satisfies Texts;
