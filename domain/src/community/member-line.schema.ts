import * as z from 'zod/mini';
import { member } from './member.schema.ts';

/** What a file says of a member: without the picture and the keys, which are most of the document. */
export const memberLine = z.pick(member, {
  id: true,
  name: true,
  email: true,
  joinedAt: true,
  source: true,
  last: true,
});
export type MemberLine = z.infer<typeof memberLine>;
