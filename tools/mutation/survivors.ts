/**
 * Changes that no test can notice, or need not, by file below `domain/src`: why they do no harm. The page of the mutation
 * run shows it beside their number.
 */
export const whyTheySurvive: Readonly<Record<string, string>> = {};
