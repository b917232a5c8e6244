/** What other features may use of licenses and credits. */
export { enter, openBooks } from './books.ts';
