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
];

/** Conditions that come to one thing only, with the reason. */
export const excusedConditions: Readonly<Record<string, string>> = {};
