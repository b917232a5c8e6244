/** What other features may use of licenses and credits. */
export { enter, openBooks } from './books.ts';
export { freedLicense, licenseChange, settleLicense } from './license.ts';
export { returnLicenses } from './move-licenses.ts';
