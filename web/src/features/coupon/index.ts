/** What other features may use of coupons. */
export { supportedEventsOf } from './coupon.queries.ts';
export { RedeemCode } from './redeem.dialog.tsx';
export { SupportersPane } from './supporters.pane.tsx';
