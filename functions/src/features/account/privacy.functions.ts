import { calls } from '@equipage/domain';
import { anyone, signedIn } from '../../edge/authorization.ts';
import { callable, perNetwork, perPerson, reading, type Counted } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import type { Person } from '../../edge/authorization.ts';
import { exportPart } from './export-my-data.ts';
import { comeBack, stay } from './keep-account.ts';
import { readersOf } from './list-readers.ts';
import { request } from './request-deletion.ts';

/** A file is asked for part by part, and each part counts by itself: so many files a day. */
const perPart: Counted<Person, { part: string; from: number }> = {
  limit: limits.ownData,
  subject: ({ uid }, { part, from }) => `${uid} ${part} ${from}`,
};

export const exportMyData = reading(calls.exportMyData, signedIn, exportPart, {
  limits: [perPart, perPerson(limits.ownDataParts)],
  repeat: 'same-effect',
});

export const listReaders = reading(calls.listReaders, signedIn, readersOf, {
  limits: [perPerson(limits.readers)],
  repeat: 'same-effect',
});

export const requestDeletion = callable(calls.requestDeletion, signedIn, request, {
  limits: [perPerson(limits.deletion)],
  repeat: 'same-effect',
});

export const cancelDeletion = callable(calls.cancelDeletion, anyone, comeBack, {
  limits: [perNetwork(limits.wayBack)],
  repeat: 'same-effect',
});

export const keepAccount = callable(calls.keepAccount, signedIn, stay, {
  limits: [perPerson(limits.wayBack)],
  repeat: 'same-effect',
});
