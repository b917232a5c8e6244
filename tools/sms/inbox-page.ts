import { fates } from './fates.ts';
import type { CaughtSms } from './inbox.ts';

/** The inbox for people: newest first, told anew every few seconds. */
export function inboxPage(messages: readonly CaughtSms[]): string {
  const items = messages.map(
    ({ to, body, at }) =>
      `<li><p><strong>${escape(to)}</strong> <time>${new Date(at).toLocaleString('en-GB')}</time></p><p>${escape(body)}</p></li>`,
  );
  const magic = Object.entries(fates).map(([end, { about }]) => `<li>…${end} ${about}</li>`);
  const list = items.length === 0 ? '<p>No SMS yet.</p>' : `<ul>${items.join('\n')}</ul>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>SMS · Equipage on this machine</title>
<style>
:root{color-scheme:light dark}
body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}
ul{list-style:none;padding:0}
li{border-top:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:.5rem 0;overflow-wrap:anywhere}
p{margin:.25rem 0}
time{opacity:.7}
</style>
</head>
<body>
<h1>SMS</h1>
<p>Every SMS lands here; none leaves this machine.</p>
${list}
<details><summary>Numbers with a fate of their own</summary><ul>${magic.join('\n')}</ul></details>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
