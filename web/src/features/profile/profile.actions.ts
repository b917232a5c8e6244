import { cleanText, paths, type Outcome, type Sharing } from '@equipage/domain';
import { serverTime } from '../../data/tokens.ts';
import { commit, drop, save, set, update, type WriteRefusal } from '../../data/write.ts';
import type { CutPicture } from './cut-picture.ts';

/** @param late is told when the server refuses what was queued offline */
export function changeWords(
  uid: string,
  words: string,
  late: () => void,
): Promise<Outcome<'stored' | 'queued', WriteRefusal>> {
  return save([update(paths.profile(uid), { words: cleanText(words) })], late);
}

/** Acts on the next reading of anybody: answers when the server has it, because a level in a queue protects nobody. */
export function changeSharing(uid: string, sharing: Sharing): Promise<Outcome<void, WriteRefusal>> {
  return commit(update(paths.profile(uid), { sharing }));
}

/** The photo and the thumbnail that stands for it in lists, both or none. */
export function changePhoto(
  uid: string,
  { photo, thumbnail }: CutPicture,
): Promise<Outcome<void, WriteRefusal>> {
  return commit(
    set(paths.photo(uid), { data: photo, updatedAt: serverTime }),
    update(paths.profile(uid), { thumbnail }),
  );
}

export function removePhoto(uid: string): Promise<Outcome<void, WriteRefusal>> {
  return commit(drop(paths.photo(uid)), update(paths.profile(uid), { thumbnail: null }));
}
