import { expect, test } from 'vitest';
import { rightsOf } from './event-rights.ts';

const event = { id: 'e', orgId: 'o' };

test.each([
  ['owner', 'none', 'org-user'],
  ['manager', 'scanner', 'org-user'],
  ['none', 'coordinator', 'coordinator'],
  ['none', 'scanner', 'none'],
  ['none', 'none', 'none'],
  ['unknown', 'unknown', 'unknown'],
] as const)('%s in the organization and %s at the event is %s', (inOrg, inEvent, rights) => {
  expect(rightsOf({ roleInOrg: () => inOrg, roleInEvent: () => inEvent }, event)).toBe(rights);
});

test('a role in another organization or at another event is none here', () => {
  const elsewhere = {
    roleInOrg: (orgId: string) => (orgId === 'o' ? 'none' : 'owner'),
    roleInEvent: (eventId: string) => (eventId === 'e' ? 'none' : 'coordinator'),
  };
  expect(rightsOf(elsewhere, event)).toBe('none');
});
