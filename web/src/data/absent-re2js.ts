/**
 * Stands in the bundle for `re2js`, a regular-expression engine of 40 kB (brotli) that the Firestore SDK carries for the
 * patterns of its pipelines. We have no pipelines; `vite.config.ts` puts this in its place.
 */
export const RE2JS = {
  compile(): never {
    throw new Error('Patterns of Firestore pipelines are not part of this build, see absent-re2js.ts.');
  },
};
