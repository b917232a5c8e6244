import { joinInvitationEn } from '../features/community/join-invitation.en.ts';
import { joinEn } from '../features/community/join.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of the page that a link into a community opens. See text-parts.ts. */
export const joiningEn = {
  join: joinEn,
  joinInvitation: joinInvitationEn,
} as const satisfies Texts;

export type JoiningTexts = typeof joiningEn;
