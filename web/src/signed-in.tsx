import { displayName } from '@equipage/domain';
import { session } from './data/session.ts';
import { createLanguageSync, ownAccount } from './features/account/index.ts';
import { createMyUnread } from './features/conversation/index.ts';
import { useFramePerson } from './ui/frame/frame.tsx';

/**
 * Tells the frame who is signed in and how many messages wait, and keeps the language of screen and account the same. It
 * draws nothing, and app.tsx loads it for the signed in only, because it reads Firestore.
 */
export default function SignedIn(): null {
  createLanguageSync();
  const unread = createMyUnread(() => (session.person()?.emailVerified ? session.person()?.uid : undefined));
  useFramePerson(() => {
    const account = ownAccount.row;
    return account && { name: displayName(account), unread: unread() };
  });
  return null;
}
