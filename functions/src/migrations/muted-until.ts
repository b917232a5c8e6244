import { instant, paths } from '@equipage/domain';
import * as z from 'zod/mini';
import { migration } from './migration.ts';

/** Rules let nobody write a message whose rights do not say that there is no need to wait. */
export const mutedUntil = migration({
  id: '0001-muted-until',
  about: 'rights from before messages were counted say that their owner may write',
  sources: {
    collection: paths.accesses(),
    schema: z.object({ mutedUntil: z.optional(instant) }),
    where: [],
  },
  change: ({ mutedUntil }) => (mutedUntil === undefined ? { mutedUntil: 0 } : undefined),
});
