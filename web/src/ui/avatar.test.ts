import { expect, test } from 'vitest';
import { initialsOf } from './avatar.tsx';

test.each([
  ['Jana Nováková', 'JN'],
  ['Ana María Núñez', 'AN'],
  ['Björk', 'B'],
  ['  siobhán   ní bhriain ', 'SB'],
  ['Jean-Luc Œuvrard', 'JŒ'],
  ['李小龙', '李'],
  ['🎪 Circus', '🎪C'],
  ['“The” Band', 'TB'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials));
