import { possibleDeeds, type Deed, type StandInEvent, type StandInSession } from './stand-in.ts';

const labels: Readonly<Record<Deed, string>> = {
  pay: 'Pay',
  'pay-twice': 'Pay, told twice',
  'pay-later': 'Pay by a slow bank',
  expire: 'Let it expire',
  settle: 'The money arrives',
  fail: 'The bank refuses',
  'refund-half': 'Refund half',
  'refund-all': 'Refund all',
  dispute: 'Dispute',
  'win-dispute': 'The dispute is won',
  'lose-dispute': 'The dispute is lost',
};

/** Where the buyer decides what becomes of the payment. */
export function payPage(session: StandInSession, declined: boolean): string {
  return page(
    'Pay',
    `<h1>${escape(session.name)} × ${session.quantity}</h1>
<p class="amount">${money(session)}</p>
${declined ? '<p role="alert">The card was declined. Nothing was paid.</p>' : ''}
${
  session.status === 'open'
    ? `${buttons(session, '')}
<form method="post" action="/pay/${session.id}/decline"><button>Decline the card</button></form>
<p><a href="${escape(session.cancelUrl)}">Back without paying</a></p>`
    : '<p>Nothing can be paid here any more.</p>'
}`,
  );
}

/** All payments and events, with what can still be made of them. */
export function overviewPage(
  sessions: readonly StandInSession[],
  events: readonly StandInEvent[],
  delivered: (event: StandInEvent) => string,
): string {
  const payments = sessions.map(
    (session) => `<li><p><strong>${escape(session.name)} × ${session.quantity}</strong> ${money(session)}</p>
<p>${stateOf(session)}</p>${buttons(session, '?from=overview')}</li>`,
  );
  const told = events.map(
    (event) => `<li><p><strong>${escape(event.type)}</strong> ${escape(delivered(event))}</p>
<form method="post" action="/events/${event.id}"><button>Send again</button></form></li>`,
  );
  return page(
    'Payments',
    `<h1>Payments</h1><p>Stripe’s part is played on this machine; no money moves.</p>
${list(payments, 'No payments yet.')}<h2>Events</h2>${list(told, 'No events yet.')}`,
  );
}

export function receiptPage(session: StandInSession): string {
  return page(
    'Receipt',
    `<h1>Receipt</h1><p>${escape(session.name)} × ${session.quantity}: ${money(session)}</p>`,
  );
}

function buttons(session: StandInSession, from: string): string {
  return possibleDeeds(session)
    .map(
      (deed) =>
        `<form method="post" action="/pay/${session.id}/${deed}${from}"><button>${labels[deed]}</button></form>`,
    )
    .join('\n');
}

function stateOf({ status, paid, failed, refunded, dispute }: StandInSession): string {
  const parts: string[] = [status, paid ? 'paid' : failed ? 'failed' : 'unpaid'];
  if (refunded > 0) parts.push('refunded');
  if (dispute !== 'none') parts.push(`dispute: ${dispute}`);
  return parts.join(', ');
}

function money({ amount, currency }: StandInSession): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount / 100);
}

function list(items: readonly string[], empty: string): string {
  return items.length === 0 ? `<p>${empty}</p>` : `<ul>${items.join('\n')}</ul>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Stripe on this machine</title>
<style>
:root{color-scheme:light dark}
body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}
ul{list-style:none;padding:0}
li{border-top:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:.5rem 0;overflow-wrap:anywhere}
form{display:inline-block;margin:.25rem .5rem .25rem 0}
button{min-height:44px;padding:.5rem 1rem;font:inherit}
.amount{font-size:2rem;margin:.5rem 0}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
