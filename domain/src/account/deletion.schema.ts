import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';

/**
 * `pending`: the account is closed and there is a way back. `erasing`: there is none any more. `erased` stays for good:
 * it names nobody, and after a backup is restored it says whom to erase again.
 */
export const deletionState = z.enum(['pending', 'canceled', 'erasing', 'erased']);

/** `deletions/{uid}`: that somebody wants to be erased. Functions alone read and write it. */
export const deletion = z.object({
  id: z.string(),
  state: deletionState,
  requestedAt: instant,
  /** When the erasing begins, or goes on; null when nothing is to be done, so that one query finds what is due. */
  dueAt: z.nullable(instant),
  /**
   * Hashes of the secrets in the mailed links that lead back. A mail that had to be sent twice carries another secret
   * the second time, and nobody knows which of the two arrived.
   */
  linkHashes: z.array(z.string()),
  /**
   * While the erasing goes on: what else is found by the address, when the account is gone already. After a restored
   * backup there is no login either that would know it.
   */
  email: z.nullable(z.string()),
});
export type Deletion = z.infer<typeof deletion>;
