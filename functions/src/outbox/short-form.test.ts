import { expect, test } from 'vitest';
import { newMessage } from '../mails/new-message.ts';
import { shortForm, smsText } from './short-form.ts';

const letter = (writer: string) =>
  newMessage({
    language: 'en',
    writer,
    event: 'Street Dance',
    text: 'Come at six.',
    link: 'https://equipage.example/messages/a_b',
  });

test('a screen shows who wrote, what, and leads there', () => {
  expect(shortForm(letter('Fanfares'))).toEqual({
    title: 'New message from Fanfares',
    body: 'Come at six.',
    link: 'https://equipage.example/messages/a_b',
  });
});

test('an SMS is short whatever a name is like, and its link is whole', () => {
  const text = smsText(shortForm(letter(`${'🎻'.repeat(200)}\n`)));
  expect(Array.from(text).length).toBeLessThanOrEqual(134);
  expect(text).toMatch(/^Equipage: New message from 🎻+… https:\/\/equipage\.example\/messages\/a_b$/u);
});
