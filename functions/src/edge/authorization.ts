import { done, refuse, type Instant, type Outcome } from '@equipage/domain';

/** What the edge knows of a request before anything is decided. */
export interface Identity {
  /** Stands for the network that the request came from; the address itself is not kept. */
  readonly network: string;
  /** From a verified token of Firebase Auth. */
  readonly login?: {
    readonly uid: string;
    /** Lower-cased. */
    readonly email: string | undefined;
    readonly emailVerified: boolean;
    /** When the session began or its person proved anew who they are; in whole seconds. */
    readonly signedInAt: Instant;
    /** By what: `password`, `google.com`, `facebook.com`. */
    readonly signInProvider: string;
  };
}

/** Somebody whom we need not know. */
export interface Visitor {
  readonly network: string;
}

/** A login with an address that is not yet proven to be the person's own. */
export interface Person extends Visitor {
  readonly uid: string;
  readonly email: string;
  readonly emailVerified: boolean;
  /** See {@link Identity}: what only the person may do asks that this was a moment ago. */
  readonly signedInAt: Instant;
  readonly signInProvider: string;
}

/** Somebody with a link from a mail. Nobody need be signed in, but who is counts: the link may be another account's. */
export interface Bearer extends Visitor {
  readonly uid: string | undefined;
  /** Lower-cased; proven or not. */
  readonly email: string | undefined;
}

/** A login whose address is proven. */
export interface VerifiedPerson extends Person {
  readonly emailVerified: true;
}

/** Who may call at all. What the caller may do is asked of `access/{uid}` inside the transaction. */
export interface Authorization<Who extends Visitor = Visitor> {
  readonly name: 'anyone' | 'signedIn' | 'verified';
  admit(identity: Identity): Outcome<Who, 'sign-in-needed' | 'email-not-verified'>;
}

export const anyone: Authorization = {
  name: 'anyone',
  admit: ({ network }) => done({ network }),
};

/** As {@link anyone}, for calls by a mailed link. */
export const bearer: Authorization<Bearer> = {
  name: 'anyone',
  admit: ({ network, login }) => done({ network, uid: login?.uid, email: login?.email }),
};

export const signedIn: Authorization<Person> = {
  name: 'signedIn',
  admit: ({ network, login }) => {
    if (login === undefined) return refuse('sign-in-needed');
    const { uid, email, emailVerified, signedInAt, signInProvider } = login;
    // A login without an address (anonymous, telephone) is none of those that the product offers.
    if (email === undefined) return refuse('email-not-verified');
    return done({ network, uid, email, emailVerified, signedInAt, signInProvider });
  },
};

export const verified: Authorization<VerifiedPerson> = {
  name: 'verified',
  admit: (identity) => {
    const outcome = signedIn.admit(identity);
    if (!outcome.ok) return outcome;
    if (!outcome.value.emailVerified) return refuse('email-not-verified');
    return done({ ...outcome.value, emailVerified: true });
  },
};
