import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from '../base/property.fixtures.ts';
import { cleanText } from '../base/text.ts';
import { checkMessageText, conversationId, otherSide, snippetOf, unreadRun } from './conversation.ts';
import { message, messageLength, snippetLength } from './conversation.schema.ts';
import { aConversation, aMessage } from './conversation.fixtures.ts';

describe('what the list of conversations shows of a message', () => {
  test('a short message stands whole, on one line', () => {
    expect(snippetOf('Thanks!\n\n  See you\ton Friday ')).toBe('Thanks! See you on Friday');
  });

  test('140 characters stand whole, 141 are cut', () => {
    expect(snippetOf('x'.repeat(140))).toBe('x'.repeat(140));
    expect(snippetOf('x'.repeat(141))).toBe(`${'x'.repeat(139)}…`);
  });

  test('an emoji at the cut is left out whole', () => {
    expect(snippetOf('x'.repeat(138) + '🎻' + 'y'.repeat(10))).toBe(`${'x'.repeat(138)}…`);
    expect(snippetOf('x'.repeat(137) + '🎻' + 'y'.repeat(10))).toBe(`${'x'.repeat(137)}🎻…`);
  });

  test('never grows past 140, never cuts a character in two, never is empty for a message that can be sent', () => {
    const longText = fc.array(anyText, { maxLength: 8 }).map((texts) => texts.join(''));
    holdsForAll(longText, (text) => {
      const checked = checkMessageText(text);
      if ('why' in checked) return;
      const snippet = snippetOf(checked.text);
      expect(snippet.length).toBeLessThanOrEqual(snippetLength);
      expect(snippet.length).toBeGreaterThan(0);
      expect(snippet).not.toMatch(/\p{Cs}|[\n\r\t]/u);
      expect(checked.text.replace(/\s+/g, ' ').startsWith(snippet.replace(/…$/, ''))).toBe(true);
    });
  });
});

describe('a message', () => {
  test.each([
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['Arabic', 'أهلاً، سأصل يوم الجمعة'],
    ['an emoji alone', '👍🏽'],
    ['a link', 'https://folles-granges.example/plan?x=1&y=2'],
    ['several lines', 'Friday:\n- bar\n- gate'],
  ])('of %s is sent as typed', (_, text) => {
    expect(checkMessageText(text)).toEqual({ text });
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['a zero-width space', '\u200B'],
    ['a control character', '\u0007'],
  ])('of %s is not sent', (_, text) => {
    expect(checkMessageText(text)).toEqual({ why: 'message-empty' });
  });

  test('of 5,000 characters is sent, of 5,001 is not', () => {
    expect(checkMessageText('x'.repeat(messageLength))).toEqual({ text: 'x'.repeat(messageLength) });
    expect(checkMessageText('x'.repeat(messageLength + 1))).toEqual({ why: 'message-too-long' });
    expect(checkMessageText(` ${'x'.repeat(messageLength)}\n`)).toEqual({ text: 'x'.repeat(messageLength) });
  });

  test('that can be sent can be read, and is clean', () => {
    holdsForAll(anyText, (typed) => {
      const checked = checkMessageText(typed);
      if ('why' in checked) return;
      expect(cleanText(checked.text)).toBe(checked.text);
      expect(message.safeParse(aMessage({ text: checked.text })).success).toBe(true);
    });
  });
});

test('one person and one event have one conversation', () => {
  expect(conversationId('0a1b2c3d4e5f', 'ada')).toBe('0a1b2c3d4e5f_ada');
});

test('the other side of a teammate are the organizers, and back', () => {
  expect(otherSide('teammate')).toBe('organizers');
  expect(otherSide('organizers')).toBe('teammate');
});

describe('what a side has not read', () => {
  const asked = aConversation({
    lastMessage: { id: 'm1', text: 'When shall I come?', side: 'teammate' },
    unreadByOrganizers: 2,
    readByOrganizersAt: 1_000,
  });

  test('is told with the moment since when', () => {
    expect(unreadRun(asked, 'organizers')).toEqual({ readAt: 1_000, text: 'When shall I come?' });
    expect(unreadRun({ ...asked, readByOrganizersAt: null }, 'organizers')?.readAt).toBeNull();
  });

  test('is nothing once it was read', () => {
    expect(unreadRun({ ...asked, unreadByOrganizers: 0 }, 'organizers')).toBeUndefined();
  });

  test('is nothing for the side that wrote last', () => {
    expect(unreadRun(asked, 'teammate')).toBeUndefined();
    expect(unreadRun({ ...asked, unreadByTeammate: 1 }, 'teammate')).toBeUndefined();
  });

  test('is nothing in a conversation without a message', () => {
    expect(unreadRun(aConversation({ unreadByTeammate: 1 }), 'teammate')).toBeUndefined();
  });
});
