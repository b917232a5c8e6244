import { joinInvitationFr } from '../features/community/join-invitation.fr.ts';
import { joinFr } from '../features/community/join.fr.ts';
import type { PartDictionary } from './text-parts.ts';

export const joiningFr: PartDictionary<'joining'> = {
  join: joinFr,
  joinInvitation: joinInvitationFr,
};
