import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { aConversation, aMessage, conversationOf } from './conversation.fixtures.ts';
import { conversation, message, messageLength, snippetLength } from './conversation.schema.ts';

describe('the head of a conversation', () => {
  const talked = conversationOf(aPerson(), anEvent(), fixtureNow - 10, [aMessage({ at: fixtureNow })], {
    teammate: fixtureNow,
  });

  test('is accepted without and with messages', () => {
    expect(conversation.parse(aConversation())).toEqual(aConversation());
    expect(conversation.parse(talked)).toEqual(talked);
  });

  const nullable = ['person.thumbnail', 'lastMessage', 'readByTeammateAt', 'readByOrganizersAt'];
  const optional = ['broadcastIds'];
  test.each(spoiledCopies({ ...talked, readByOrganizersAt: fixtureNow }, { nullable, optional }))(
    '$what is refused',
    ({ value }) => {
      expect(conversation.safeParse(value).success).toBe(false);
    },
  );

  test.each([
    ['less than nothing unread', { unreadByTeammate: -1 }],
    ['half a message unread', { unreadByOrganizers: 0.5 }],
    ['a third side', { lastMessage: { ...talked.lastMessage, side: 'scanner' } }],
    ['an empty last message', { lastMessage: { ...talked.lastMessage, text: '' } }],
    [
      'a last message of 141 characters',
      { lastMessage: { ...talked.lastMessage, text: 'x'.repeat(snippetLength + 1) } },
    ],
  ])('with %s is refused', (_, spoiled) => {
    expect(conversation.safeParse({ ...talked, ...spoiled }).success).toBe(false);
  });

  test('repeats 140 characters, also 140 emoji that somebody sent around our own form', () => {
    for (const text of ['x'.repeat(snippetLength), '🎻'.repeat(snippetLength)])
      expect(
        conversation.safeParse({ ...talked, lastMessage: { ...talked.lastMessage, text } }).success,
      ).toBe(true);
  });
});

describe('a message', () => {
  test('is accepted, also while the server has not told its time', () => {
    expect(message.parse(aMessage())).toEqual(aMessage());
    expect(message.parse(aMessage({ at: null })).at).toBeNull();
  });

  test.each(
    spoiledCopies(aMessage({ broadcastId: 'b' }), {
      nullable: ['at'],
      optional: ['broadcastId'],
    }),
  )('$what is refused', ({ value }) => {
    expect(message.safeParse(value).success).toBe(false);
  });

  test('has 1 to 5,000 characters', () => {
    const reads = (text: string) => message.safeParse(aMessage({ text })).success;
    expect(reads('')).toBe(false);
    expect(reads('x')).toBe(true);
    expect(reads('x'.repeat(messageLength))).toBe(true);
    expect(reads('x'.repeat(messageLength + 1))).toBe(false);
  });
});
