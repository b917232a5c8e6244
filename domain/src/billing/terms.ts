/** Licenses that each new organization is given, so that a first event needs no purchase. */
export const welcomeLicenses = 10;
