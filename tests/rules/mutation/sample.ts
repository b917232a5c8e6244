/**
 * Where a mistake would be worst: who is asking, who may read of whom, and what an organization keeps to itself. Each
 * with the tests that must notice it, by the beginnings of their titles, as lines of docs/permissions.md. They are few, so
 * that each run of all tests has the time.
 */
export const sample: readonly { readonly mutants: string; readonly tests: readonly string[] }[] = [
  { mutants: 'isOwner()', tests: ['accounts/{uid}: get'] },
  { mutants: 'isCurrent()', tests: ['sessions that their person has ended', 'accounts/{uid}: get'] },
  { mutants: 'isMe()', tests: ['accounts/{uid}: get', 'sessions that their person has ended'] },
  { mutants: 'isOrgUser()', tests: ['organizations/{orgId}/orgInfo/{uid}: get', 'a role > '] },
  { mutants: 'isCoordinator()', tests: ['events/{eventId}/applicationNotes/{uid}: get', 'a role > '] },
  { mutants: 'isScanner()', tests: ['events/{eventId}/scanList/{uid}: get', 'a role > '] },
  { mutants: 'runsEvent()', tests: ['events/{eventId}/applicationNotes/{uid}: get'] },
  { mutants: 'mayReadProfile()', tests: ['profiles/{uid}: get'] },
  { mutants: 'access/{uid}, match', tests: ['access/{uid}: ', 'what nobody has opened'] },
  {
    mutants: 'profiles/{uid}/participations/{eventId}, allow get',
    tests: ['profiles/{uid}/participations/{eventId}: '],
  },
  {
    mutants: 'profiles/{uid}/participations/{eventId}, isFull()',
    tests: ['profiles/{uid}/participations/{eventId}: '],
  },
  ...['orgFields/{fieldId}', 'lastValues/{uid}', 'members/{uid}', 'wallet/balance'].map((place) => ({
    mutants: `organizations/{orgId}/${place}, allow get`,
    tests: [`organizations/{orgId}/${place}: `],
  })),
  {
    mutants: 'events/{eventId}/applicationNotes/{uid}, allow get',
    tests: ['events/{eventId}/applicationNotes/{uid}: '],
  },
];
