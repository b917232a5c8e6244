import { expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { anApplication } from '../application/application.fixtures.ts';
import { erasedPerson } from '../application/erased-person.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { aMission, aShift, rosterOf } from '../schedule/schedule.fixtures.ts';
import { aBroadcast } from './broadcast.fixtures.ts';
import { mostRemembered, type AudienceChoice } from './broadcast.schema.ts';
import { deliveryOf, everybody, isAddressed, type AddressedPerson } from './broadcast.ts';
import { aConversation, aMessage, lastMessageOf } from './conversation.fixtures.ts';

const mission = aMission();
const shift = aShift({ missionId: mission.id });
const wroteLast = aConversation({ lastMessage: lastMessageOf([aMessage()]) });
const accepted: AddressedPerson = {
  application: anApplication({ status: 'accepted' }),
  conversation: aConversation(),
  note: { tags: ['driver'] },
  roster: rosterOf(aPerson(), anEvent(), [{ mission, shift }]),
};
const elsewhere = 'AAAAAAAAAAAAAAAAAAAA';

test.each<[who: string, choice: Partial<AudienceChoice>, person: Partial<AddressedPerson>, is: boolean]>([
  ['at a status that is asked for', { statuses: ['accepted'] }, {}, true],
  ['at another status', { statuses: ['pending', 'declined'] }, {}, false],
  ['with the tag', { tag: 'driver' }, {}, true],
  ['with another tag', { tag: 'cook' }, {}, false],
  ['without a note', { tag: 'driver' }, { note: undefined }, false],
  ['with a place in the shift', { shiftId: shift.id }, {}, true],
  ['with a place in another shift', { shiftId: elsewhere }, {}, false],
  ['with a place in the mission', { missionId: mission.id }, {}, true],
  ['with a place in another mission', { missionId: elsewhere }, {}, false],
  ['without any place', { missionId: mission.id }, { roster: undefined }, false],
  ['who waits for an answer', { unanswered: true }, { conversation: wroteLast }, true],
  ['who never wrote', { unanswered: true }, {}, false],
  ['whose conversation is gone', {}, { conversation: undefined }, false],
  [
    'who was erased',
    {},
    { application: { status: 'accepted', person: erasedPerson({ language: 'en' }) } },
    false,
  ],
])('somebody %s is addressed or not', (_, choice, person, is) => {
  expect(isAddressed({ ...everybody, ...choice }, { ...accepted, ...person })).toBe(is);
});

test('each person gets a message of her own, and one more is unread', () => {
  const broadcast = aBroadcast();
  const conversation = aConversation({ unreadByTeammate: 2 });
  const { message, head } = deliveryOf(broadcast, conversation, 7);
  expect(message).toMatchObject({ id: `${broadcast.id}_${conversation.uid}`, side: 'organizers', at: 7 });
  expect(head).toMatchObject({ lastAt: 7, unreadByTeammate: 3, broadcastIds: [broadcast.id] });
  expect(head.lastMessage?.id).toBe(message.id);
});

test('a conversation remembers its latest broadcasts only', () => {
  const broadcastIds = Array.from({ length: mostRemembered }, (_, index) => `${index}`);
  const { head } = deliveryOf(aBroadcast({ id: 'latest' }), aConversation({ broadcastIds }), 7);
  expect(head.broadcastIds).toHaveLength(mostRemembered);
  expect(head.broadcastIds.at(0)).toBe('1');
  expect(head.broadcastIds.at(-1)).toBe('latest');
});
