import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { firebaseAuthAdmin, type AuthAdmin } from '../ports/auth-admin.ts';
import { systemClock, type Clock } from '../ports/clock.ts';
import { randomId, randomToken, type NewId, type NewToken } from '../ports/ids.ts';
import { cloudLog, type Log } from '../ports/log.ts';
import { smtpMailer, type Mailer } from '../ports/mailer.ts';
import { firestoreStore } from '../store/firestore-store.ts';
import type { Store } from '../store/store.ts';
import { mailFrom, smtpUrl, webOrigin } from './settings.ts';

/** Everything from outside that code at the edge works with. Use-cases get less, see `CallDeps`. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newToken: NewToken;
  readonly log: Log;
}

/** What delivering a mail needs on top; only the functions that are given the mail secret have it. */
export interface MailDeps extends Deps {
  readonly mailer: Mailer;
  readonly authAdmin: AuthAdmin;
  readonly webOrigin: string;
}

let deps: Deps | undefined;
let mailDeps: MailDeps | undefined;

/** The real ones, made at the first request: while functions are discovered there is no project to speak to. */
export function realDeps(): Deps {
  if (deps === undefined) {
    const app = initializeApp();
    const tools = { clock: systemClock, newId: randomId, newToken: randomToken, log: cloudLog };
    deps = { ...tools, store: firestoreStore(getFirestore(app), tools) };
  }
  return deps;
}

/** As {@link realDeps}, for functions that list `smtpUrl` among their secrets. */
export function realMailDeps(): MailDeps {
  mailDeps ??= {
    ...realDeps(),
    mailer: smtpMailer({ url: smtpUrl.value(), from: mailFrom.value() }),
    authAdmin: firebaseAuthAdmin(getAuth()),
    webOrigin: webOrigin.value(),
  };
  return mailDeps;
}
