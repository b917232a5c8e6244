import { paths } from '@equipage/domain';
import { messagePaces } from '../../functions/src/edge/limits.ts';
import { counterKey } from '../../functions/src/edge/rate-limit.ts';
import { backstage } from '../browser/arranged-people.ts';

/** As if a teammate had written nothing for hours: a bench writes faster than people do. Changes no right of the person. */
export async function restFromWriting(uid: string): Promise<void> {
  const { db } = backstage();
  await db
    .batch()
    .delete(db.doc(paths.limit(counterKey(messagePaces.teammate, uid))))
    .update(db.doc(paths.access(uid)), { mutedUntil: new Date(0) })
    .commit();
}
