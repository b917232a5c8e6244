/** Mutants that no test can tell from our rules, by what makes them the same. */
export const excusedMutants: readonly { readonly reason: string; readonly mutants: readonly string[] }[] = [];

/** Conditions that come to one thing only, with the reason. */
export const excusedConditions: Readonly<Record<string, string>> = {};
