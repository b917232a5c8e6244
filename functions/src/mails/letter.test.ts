import { expect, test } from 'vitest';
import { escapeHtml, render, type Letter, type Part } from './letter.ts';

const origin = 'https://equipage.example';

const letter = (...parts: Part[]): Letter => ({
  language: 'en',
  subject: 'Subject',
  preheader: 'Preheader',
  heading: 'Heading',
  parts,
});

const hostile = `<script>alert(1)</script> "quoted" 'single' & <img src=x onerror=alert(1)>`;

test('text of people shows as text, wherever it stands', () => {
  const parts: Part[] = [
    { kind: 'text', text: hostile },
    { kind: 'facts', facts: [{ label: hostile, value: hostile }] },
    { kind: 'action', label: hostile, url: `${origin}/?a="><script>` },
    { kind: 'note', text: hostile },
  ];
  const { html } = render(
    { ...letter(...parts), subject: hostile, preheader: hostile, heading: hostile },
    origin,
  );
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/href="[^"]*"[^>]*script/);
  expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)).toHaveLength(8);
});

test('every special character is escaped once', () => {
  expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
  expect(escapeHtml('&amp;')).toBe('&amp;amp;');
  expect(escapeHtml('one\ntwo')).toBe('one<br>two');
});

test('both forms hold the same parts in the same order', () => {
  const { html, text } = render(
    letter(
      { kind: 'text', text: 'First' },
      { kind: 'facts', facts: [{ label: 'When', value: 'Tomorrow' }] },
      { kind: 'action', label: 'Open', url: `${origin}/e/fest` },
      { kind: 'note', text: 'Last' },
    ),
    origin,
  );
  for (const form of [html, text]) {
    const places = [
      'Heading',
      'First',
      'When',
      'Tomorrow',
      'Open',
      `${origin}/e/fest`,
      'Last',
      'Sent by Equipage',
    ].map((word) => form.indexOf(word, form.indexOf('Heading')));
    expect(places).not.toContain(-1);
    expect(places.slice(0, 5)).toEqual([...places.slice(0, 5)].sort((a, b) => a - b));
    expect(places.at(-1)).toBe(Math.max(...places));
  }
});

test('the text form holds no markup and no escapes', () => {
  const { text } = render(letter({ kind: 'text', text: 'Rock & Roll <3' }), origin);
  expect(text).toContain('Rock & Roll <3');
  expect(text).not.toMatch(/&amp;|&lt;|<br|style=/);
});

test('a mail loads nothing from anywhere', () => {
  const { html } = render(letter({ kind: 'action', label: 'Open', url: `${origin}/e/fest` }), origin);
  expect(html).not.toMatch(/<img|<link|<script|@import|url\(|src=/);
  expect(html).toContain('<html lang="en"');
});
