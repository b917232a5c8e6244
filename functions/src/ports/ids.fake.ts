import { idAlphabet } from '@equipage/domain';
import type { NewId, NewToken } from './ids.ts';

/** Ids in a row: `000000000001`, `000000000002`, … */
export function fakeIds(): NewId {
  let count = 0;
  return () => {
    count += 1;
    let id = '';
    for (let rest = count; id.length < 12; rest = Math.floor(rest / idAlphabet.length)) {
      id = `${idAlphabet[rest % idAlphabet.length] ?? ''}${id}`;
    }
    return id;
  };
}

/** Secrets in a row, of the form of real ones. */
export function fakeTokens(): NewToken {
  let count = 0;
  return () => Buffer.from(String(++count).padStart(16, '0')).toString('base64url');
}
