/**
 * Where a mistake would be worst: who is asking, who may read of whom, and what an organization keeps to itself. Each
 * with the tests that must notice it, by the beginnings of their titles, as lines of docs/permissions.md. They are few, so
 * that each run of all tests has the time.
 */
export const sample: readonly { readonly mutants: string; readonly tests: readonly string[] }[] = [
  { mutants: 'isOwner()', tests: ['accounts/{uid}: get'] },
  {
    mutants: 'isCurrent()',
    tests: [
      'accounts/{uid}: get',
      'sessions that their person has ended > the second',
      'sessions that their person has ended > Giulia has a session',
    ],
  },
  {
    mutants: 'isOrgUser()',
    tests: ['organizations/{orgId}/orgInfo/{uid}: get', 'a role > of an organization'],
  },
  { mutants: 'mayReadProfile()', tests: ['profiles/{uid}: get'] },
  {
    mutants: 'profiles/{uid}/participations/{eventId}, isFull()',
    tests: ['profiles/{uid}/participations/{eventId}: '],
  },
  { mutants: 'access/{uid}, match', tests: ['access/{uid}: ', 'what nobody has opened'] },
];
