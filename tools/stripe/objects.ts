import type { Stripe } from 'stripe';
import type { StandInSession } from './stand-in.ts';

/**
 * What Stripe answers and tells, whole and in its own types: a field that Stripe adds, drops or renames in its package is a
 * fault of the type check here.
 */

export const hasPayment = ({ status }: StandInSession) => status === 'complete';
export const paymentId = ({ id }: StandInSession) => id.replace(/^cs_/, 'pi_');

/** A payment page lives for a day, as at Stripe. In seconds. */
const longestSession = 24 * 60 * 60;
/** What the shop does not use; Stripe writes the empty fields of an object too. */
const noCustomer = { customer: null, customer_account: null } as const;

export function sessionObject(session: StandInSession, origin: string): Stripe.Checkout.Session {
  return {
    id: session.id,
    object: 'checkout.session',
    ...noCustomer,
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: session.amount,
    amount_total: session.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: session.cancelUrl,
    client_reference_id: session.reference,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: session.created,
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: null,
    discounts: [],
    expires_at: session.created + longestSession,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: session.metadata,
    mode: 'payment',
    origin_context: null,
    payment_intent: hasPayment(session) ? paymentId(session) : null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: session.paid ? 'paid' : 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: session.status,
    submit_type: null,
    subscription: null,
    success_url: session.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: session.status === 'open' ? `${origin}/pay/${session.id}` : null,
    wallet_options: null,
  };
}

/** @param withCharge the charge itself in the place of its id, as `expand` asks for it */
export function paymentObject(
  session: StandInSession,
  origin: string,
  withCharge: boolean,
): Stripe.PaymentIntent {
  const charge = chargeObject(session, origin);
  return {
    id: paymentId(session),
    object: 'payment_intent',
    ...noCustomer,
    allowed_payment_method_types: null,
    amount: session.amount,
    amount_capturable: 0,
    amount_received: session.paid ? session.amount : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: null,
    confirmation_method: 'automatic',
    created: session.created,
    currency: session.currency,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: !session.paid ? null : withCharge ? charge : charge.id,
    livemode: false,
    managed_payments: null,
    metadata: session.paymentMetadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: session.paid ? 'succeeded' : session.failed ? 'requires_payment_method' : 'processing',
    transfer_group: null,
  };
}

export function chargeObject(session: StandInSession, origin: string): Stripe.Charge {
  return {
    id: chargeId(session),
    object: 'charge',
    amount: session.amount,
    amount_captured: session.amount,
    amount_refunded: session.refunded,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: session.created,
    currency: session.currency,
    customer: null,
    description: null,
    disputed: session.dispute !== 'none',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: session.paymentMetadata,
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: paymentId(session),
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: `${origin}/receipts/${session.id}`,
    refunded: session.refunded === session.amount,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
}

export function disputeObject(session: StandInSession): Stripe.Dispute {
  return {
    id: session.id.replace(/^cs_/, 'dp_'),
    object: 'dispute',
    amount: session.amount,
    balance_transactions: [],
    charge: chargeId(session),
    created: session.created,
    currency: session.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: null,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: paymentId(session),
    reason: 'general',
    status: session.dispute === 'none' ? 'needs_response' : session.dispute,
  };
}

type EventOf<Type extends Stripe.Event['type']> = Extract<Stripe.Event, { type: Type }>;
export type ObjectOf<Type extends Stripe.Event['type']> = EventOf<Type>['data']['object'];

/** @param created epoch seconds */
export function eventObject<Type extends Stripe.Event['type']>(
  id: string,
  type: Type,
  created: number,
  apiVersion: string,
  object: ObjectOf<Type>,
): Omit<Stripe.Event, 'type' | 'data'> & { type: Type; data: { object: ObjectOf<Type> } } {
  return {
    id,
    object: 'event',
    api_version: apiVersion,
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
  };
}

function chargeId({ id }: StandInSession): string {
  return id.replace(/^cs_/, 'ch_');
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
