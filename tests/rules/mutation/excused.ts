/** Mutants that no test can tell from our rules, by what makes them the same. */
export const excusedMutants: readonly { readonly reason: string; readonly mutants: readonly string[] }[] = [
  {
    reason:
      'Who is not signed in has no `uid` to compare, and an error refuses as well. It is asked in words all the same, since ' +
      'what an error beside an `||` means is nothing to rely on.',
    mutants: ['isOwner(): request.auth != null → true', 'isVerified(): request.auth != null → true'],
  },
  {
    reason: 'Coordinators may do all that scanners may, wherever it is asked.',
    mutants: [
      "isScanner(): myAccess().events.get(eventId, '') == 'scanner' → (myAccess().events.get(eventId, '') in ['scanner', 'coordinator'])",
    ],
  },
  {
    reason: 'What is not there is read as `true` or as `false`, and only the type is asked.',
    mutants: ['accounts/{uid}, allow update: true → false'],
  },
  {
    reason:
      'Only texts have `matches`, only lists have `toSet`, and only times are compared with times: with anything else that ' +
      'is an error, which refuses as well. The type is named for whoever reads.',
    mutants: [
      'accounts/{uid}, isNullOr(): value is string → true',
      'accounts/{uid}, isAddress(): address.country is string → true',
      'organizations/{orgId}/orgInfo/{uid}, isOrgInfo(): value is list → true',
      'events/{eventId}, isDeadline(): applyUntil is timestamp → true',
    ],
  },
  {
    reason:
      'What is put into a path stays one part of it, so a name with a slash in it is that of no document. It is refused by ' +
      'itself all the same.',
    mutants: ["events/{eventId}/checkIns/{checkInId}, isOfThisEvent(): '[^/]+' → '(?:[^/]+).*'"],
  },
  {
    reason: 'A change of `lastAt` is judged as a message and never comes here.',
    mutants: [
      "conversations/{conversationId}, marksRead(): …s', 'readByOrganizersAt'] → …s', 'readByOrganizersAt', 'lastAt']",
    ],
  },
  {
    reason: 'The rule of the head, which changes in the same batch, asks the same of the message.',
    mutants: [
      'conversations/{conversationId}/messages/{messageId}, allow create: request.resource.data.at == request.time → true',
    ],
  },
];

/** Conditions that come to one thing only, with the reason. */
export const excusedConditions: Readonly<Record<string, string>> = {};
