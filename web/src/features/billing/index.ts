/** What other features may use of licenses and credits. */
export { EventLicensesPane, LicensesLeftPane } from './event-licenses.pane.tsx';
export { orgWalletOf } from './billing.queries.ts';
export { licenseRefusal, type LicenseRefusal } from './license-refusal.ts';
