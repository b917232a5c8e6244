import { cleanText, paths, type Outcome } from '@equipage/domain';
import { save, update, type WriteRefusal } from '../../data/write.ts';

/** @param late is told when the server refuses what was queued offline */
export function changeWords(
  uid: string,
  words: string,
  late: () => void,
): Promise<Outcome<'stored' | 'queued', WriteRefusal>> {
  return save([update(paths.profile(uid), { words: cleanText(words) })], late);
}
