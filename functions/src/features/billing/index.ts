/** What other features may use of licenses and credits. */
export { openBooks } from './books.ts';
