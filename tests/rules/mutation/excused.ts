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
    mutants: [
      'accounts/{uid}, allow update: true → false',
      'organizations/{orgId}, hasValidLook(): false → true',
    ],
  },
  {
    reason:
      'Only texts have `matches`, only lists have `toSet`, and only times are compared with times: with anything else that ' +
      'is an error, which refuses as well. The type is named for whoever reads.',
    mutants: [
      'accounts/{uid}, isPhone(): value is string → true',
      'accounts/{uid}, isAddress(): address.country is string → true',
      'organizations/{orgId}/orgInfo/{uid}, isOrgInfo(): value is list → true',
      'organizations/{orgId}/orgInfo/{uid}, isOrgInfo(): value is number → true',
      'organizations/{orgId}/orgInfo/{uid}, isOrgInfo(): value is string → true',
      'organizations/{orgId}/orgInfo/{uid}, isOrgInfo(): value is string → true (2)',
      'organizations/{orgId}/orgInfo/{uid}, isOrgInfo(): value is string → true (3)',
      'organizations/{orgId}, isWebsite(): value is string → true',
      'isPicture(): value is string → true',
      'isText(): value is string → true',
      'isDate(): value is string → true',
      'events/{eventId}/shifts/{shiftId}, isShift(): shift.startsAt is timestamp → true',
      'events/{eventId}/shifts/{shiftId}, isShift(): shift.endsAt is timestamp → true',
      'events/{eventId}/checkIns/{checkInId}, isOfThisEvent(): uid is string → true',
      'events/{eventId}/checkIns/{checkInId}, isCounter(): counter is string → true',
      'events/{eventId}, isDeadline(): applyUntil is timestamp → true',
      'events/{eventId}, hasValidFacts(): event.startsAt is timestamp → true',
      'events/{eventId}, hasValidFacts(): event.endsAt is timestamp → true',
      'events/{eventId}/checkIns/{checkInId}, isBadge(): hash is string → true',
      'events/{eventId}/checkIns/{checkInId}, allow create: request.resource.data.at is timestamp → true',
    ],
  },
  {
    reason:
      'What is put into a path stays one part of it, so a name with a slash in it is that of no document. It is refused by ' +
      'itself all the same.',
    mutants: [
      "events/{eventId}/checkIns/{checkInId}, isOfThisEvent(): '[^/]+' → '(?:[^/]+).*'",
      "events/{eventId}/checkIns/{checkInId}, isOfThisEvent(): '[^/]+' → '.*(?:[^/]+)'",
      "events/{eventId}/checkIns/{checkInId}, isOfThisEvent(): uid.matches('[^/]+') → true",
    ],
  },
  {
    reason: 'One more than a whole number is whole.',
    mutants: [
      'organizations/{orgId}/orgInfo/{uid}, isEdit(): after.rev is int → true',
      'organizations/{orgId}/orgInfo/{uid}, isEdit(): int → number',
    ],
  },
  {
    reason: 'No request comes in the very microsecond.',
    mutants: [
      'isOpen(): request.time < event.endsAt → (request.time <= event.endsAt)',
      'events/{eventId}, isEditable(): request.time < after.endsAt → (request.time <= after.endsAt)',
      "events/{eventId}, isGateOpen(): request.time < eventAt(eventId).endsAt + duration.value(12, 'h') → (request.time <= eventAt(eventId).endsAt + duration.value(12, 'h'))",
      "events/{eventId}/checkIns/{checkInId}, allow create: request.time < eventAt(eventId).endsAt + duration.value(30, 'd') → (request.time <= eventAt(eventId).endsAt + duration.value(30, 'd'))",
      'conversations/{conversationId}, announcesNewMessage(): request.time >= myAccess().mutedUntil → (request.time > myAccess().mutedUntil)',
    ],
  },
  {
    reason: 'Whoever may make a mission may change it, by a rule of its own.',
    mutants: ['events/{eventId}/missions/{missionId}, allow create: create → create, update'],
  },
  {
    reason:
      'The rule before it lets in the same, since the right side of its `||` is not asked then. That is nothing to rely on.',
    mutants: [
      'conversations/{conversationId}, allow list: isOrgUser(resource.data.orgId) && isPage() → false',
    ],
  },
  {
    reason: 'The tables of the emulator are of a time when this was one of `\\p{Cf}`.',
    mutants: [
      'isVisible(): …}\\\\x{1160}\\\\x{17B4}\\\\x{17B5}\\\\x{180B}-\\\\x{180F}\\\\x{2800}\\… → …}\\\\x{1160}\\\\x{17B4}\\\\x{180B}-\\\\x{180F}\\\\x{2800}\\…',
      'isVisible(): …\\x{115F}\\\\x{1160}\\\\x{17B4}\\\\x{17B5}\\\\x{180B}-\\\\x{180F}\\\\x… → …\\x{115F}\\\\x{1160}\\\\x{17B5}\\\\x{180B}-\\\\x{180F}\\\\x…',
    ],
  },
  {
    reason: 'A change of `lastAt` is judged as a message and never comes here.',
    mutants: [
      "conversations/{conversationId}, marksRead(): …s', 'readByOrganizersAt'] → …s', 'readByOrganizersAt', 'lastAt']",
      "conversations/{conversationId}, marksRead(): …ate', 'readByTeammateAt'] → …ate', 'readByTeammateAt', 'lastAt']",
    ],
  },
  {
    reason: 'The rule of the message, which is made in the same batch, asks the same of the head.',
    mutants: ['conversations/{conversationId}, announcesNewMessage(): after.lastAt == request.time → true'],
  },
  {
    reason:
      'A head names no message that is not there, so the one that is made now is told of by this very batch, and then the ' +
      "head's own rule has asked the same.",
    mutants: [
      'conversations/{conversationId}/messages/{messageId}, isAnnounced(): head.lastAt == request.time → true',
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
