import { displayName } from '@equipage/domain';
import { session } from './data/session.ts';
import { ownAccount } from './features/account/own-account.ts';
import { createMyUnread } from './features/conversation/index.ts';
import { useFramePerson } from './ui/frame/frame.tsx';

/**
 * Tells the frame who is signed in and how many messages wait. It draws nothing, and app.tsx loads it for the signed
 * in only, because it reads Firestore.
 */
export default function SignedIn(): null {
  const unread = createMyUnread(() => session.person()?.uid);
  useFramePerson(() => {
    const account = ownAccount.row;
    return account && { name: displayName(account), unread: unread() };
  });
  return null;
}
