import { calls } from '@equipage/domain';
import { bearer, verified } from '../../edge/authorization.ts';
import { callable, perInput, perNetwork, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { join, look } from './join-community.ts';
import { leave } from './leave-community.ts';
import { makeLink } from './make-join-link.ts';

export const makeJoinLink = callable(calls.makeJoinLink, verified, makeLink, {
  limits: [perPerson(limits.joinLinks)],
  repeat: 'same-effect',
});

export const lookAtJoinLink = callable(calls.lookAtJoinLink, bearer, look, {
  limits: [perNetwork(limits.joinLooks)],
  repeat: 'same-effect',
});

/** Counted before the transaction, so that a hall full of people with one code in their hands does not wait in line. */
export const joinCommunity = callable(calls.joinCommunity, verified, join, {
  limits: [perPerson(limits.joins), perInput<{ key: string }>(limits.joinsByLink, ({ key }) => key)],
  repeat: 'same-effect',
});

export const leaveCommunity = callable(calls.leaveCommunity, verified, leave, {
  limits: [perPerson(limits.leaves)],
  repeat: 'same-effect',
});
