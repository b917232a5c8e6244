/**
 * What functions tell to people whom no rule lets read the document: on purpose, and no more than this. All else that a
 * call, a file, a feed or a mail brings must be in a document that its reader may read.
 */
import type { Canary } from './canaries.ts';
import { shapeOfPath } from './marked-world.ts';

interface Told {
  /** Of the document, with `{}` for ids. */
  readonly shape: string;
  /** Fields, as {@link Canary} names them; missing: all. */
  readonly fields?: RegExp;
  /** The call, file, feed or mail that tells it. */
  readonly by: RegExp;
  /** Only what is the receiver's own: her id stands in the path, or she wrote it. */
  readonly own?: true;
  readonly why: string;
}

const told: readonly Told[] = [
  {
    shape: 'organizations/{}/invitations/{}',
    fields: /^inviterName$/,
    by: /^lookAtInvitation$|\/call$/,
    why: 'Whoever has the link of an invitation is told who sent it.',
  },
  {
    shape: 'organizations/{}/lastValues/{}',
    by: /^(?:prefillAnswers|exportMyData)$|\/call$/,
    own: true,
    why: 'Her own answers: a form that asks again offers them, and they stand in her file.',
  },
  {
    shape: 'organizations/{}/members/{}',
    fields: /^(?!keys)/,
    by: /^exportMyData$/,
    own: true,
    why: 'What stands about her in a community, in her file.',
  },
  {
    shape: 'events/{}/scanList/{}',
    fields: /^(?!badgeHash)/,
    by: /^exportMyData$/,
    own: true,
    why: 'What the gate knows of her, in her file.',
  },
  { shape: 'events/{}/scanPictures/{}', by: /^exportMyData$/, own: true, why: 'As scanList.' },
  {
    shape: 'events/{}/users/{}',
    by: /^exportMyData$/,
    own: true,
    why: 'What she does for an event, in her file.',
  },
  {
    shape: 'conversations/{}/messages/{}',
    by: /^exportMyData$/,
    own: true,
    why: 'What she wrote for organizers whose event she no longer runs, in her file.',
  },
  {
    shape: 'events/{}/applications/{}',
    fields: /^person\.name$/,
    by: /^exportMyData$|^a mail/,
    why: 'Who has taken over the shift that she offered is named to her, and the notice stands in her file.',
  },
  {
    shape: 'accounts/{}',
    fields: /^(?:givenName|familyName|email)$/,
    by: /^the file of (?:members|applications)$/,
    why: 'Names and addresses in both files follow the accounts, as soon as a trigger has run.',
  },
  {
    shape: 'accounts/{}',
    fields: /^(?:givenName|familyName)$/,
    by: /^a mail: Invitation to /,
    why: 'Whoever is invited is told who asks her, before she has an account.',
  },
  {
    shape: 'emailChanges/{}',
    fields: /^(?:old|new)Email$/,
    by: /^exportMyData$/,
    own: true,
    why: 'Her own addresses, in her file.',
  },
  {
    shape: 'deletions/{}',
    fields: /^email$/,
    by: /^exportMyData$/,
    own: true,
    why: 'Her own address, in her file.',
  },
];

/**
 * Whether it is told on purpose.
 * @param uid of whoever received it; undefined: nobody knows who it is
 * @param author of the document, where it has one
 */
export function isTold(
  { path, field }: Canary,
  source: string,
  uid: string | undefined,
  author: unknown,
): boolean {
  const shape = shapeOfPath(path);
  return told.some(
    (one) =>
      one.shape === shape &&
      (one.fields?.test(field) ?? true) &&
      one.by.test(source) &&
      (one.own === undefined || (uid !== undefined && (path.split('/').includes(uid) || author === uid))),
  );
}
