import { day, hour, minute, type Side } from '@equipage/domain';

/** At most `max` uses in a window of `per` milliseconds that begins with its first use. */
export interface Window {
  readonly max: number;
  readonly per: number;
  /** Once it is full there is none before so many milliseconds have passed since its last use; else until it ends. */
  readonly pause?: number;
}

/** A limit: every one of its windows must have room. */
export interface Limit {
  /** Part of the counter's path; never changed once in use. */
  readonly name: string;
  readonly windows: readonly [Window, ...Window[]];
}

/** As a {@link Limit}, for what people do under rules and a trigger counts: so many at once, and then one by one. */
export interface Pace {
  /** Part of the counter's path; never changed once in use. */
  readonly name: string;
  /** How many at once. */
  readonly burst: number;
  /** Milliseconds after which there is room for one more. */
  readonly every: number;
}

function limit(name: string, ...windows: [Window, ...Window[]]): Limit {
  return { name, windows };
}

/**
 * How often something may be asked for. Far above what people do, low enough that a script gains nothing. The windows
 * count requests that were understood, whatever their outcome.
 */
export const limits = {
  accountOpening: limit('account-opening', { max: 60, per: hour }),
  /** Each one is a mail to an address that nobody has proven yet. */
  verificationMail: limit('verification-mail', { max: 5, per: hour }, { max: 10, per: day }),
  /**
   * Mails that ask whether an address is somebody's, whichever accounts ask for them: a login is made and deleted in a
   * moment, and the next one has used nothing yet.
   */
  proofMailsToAddress: limit('proof-mails-address', { max: 10, per: hour }, { max: 20, per: day }),
  passwordReset: limit('password-reset', { max: 3, per: hour }, { max: 10, per: day }),
  /** A whole association may sit behind one address; a flood of resets for many people comes from few. */
  passwordResetOfNetwork: limit('password-reset-network', { max: 60, per: hour }),

  /** Of each part of the file; a file is read part by part. */
  ownData: limit('own-data', { max: 2, per: day }),
  /** Wherever they begin: a file has some twenty parts, and the long ones go on. */
  ownDataParts: limit('own-data-parts', { max: 100, per: day }),
  readers: limit('readers', { max: 60, per: hour }),
  deletion: limit('deletion', { max: 10, per: hour }, { max: 30, per: day }),
  /** A link is followed once; nobody guesses 128 bits, and nobody shall try. */
  wayBack: limit('way-back', { max: 60, per: hour }),

  /** Each one makes what was printed worthless. */
  badgeRenewals: limit('badge-renewals', { max: 10, per: hour }, { max: 30, per: day }),

  emailChange: limit('email-change', { max: 3, per: hour }, { max: 10, per: day }),
  /** A link is followed once or twice; nobody guesses 128 bits, and nobody shall try. */
  emailChangeLink: limit('email-change-link', { max: 60, per: hour }),
  endedSessions: limit('ended-sessions', { max: 20, per: hour }),
  settledLogins: limit('settled-logins', { max: 60, per: hour }),

  /** Asked while somebody types the name of a city, at most five times a second. */
  placeSuggestions: limit('place-suggestions', { max: 120, per: minute }, { max: 600, per: hour }),

  joins: limit('joins', { max: 30, per: hour }),
  /** A link on a poster or in a newsletter; more than that is a script. */
  joinsByLink: limit('joins-link', { max: 300, per: hour }),
  /** Looked at before each join, and again by whoever has joined. A hall may sit behind one network. */
  joinLooks: limit('join-looks', { max: 1_200, per: hour }),
  joinLinks: limit('join-links', { max: 60, per: hour }),
  leaves: limit('leaves', { max: 60, per: hour }),

  /** Definitions of what an organization notes, changed one by one in a dialog. */
  orgFields: limit('org-fields', { max: 60, per: minute }, { max: 600, per: hour }),

  /** Questions of the shared library, changed one by one in a dialog. */
  sharedFields: limit('shared-fields', { max: 60, per: minute }, { max: 600, per: hour }),

  /** Files with a whole community or all applications of an event in them, for everybody of an organization together. */
  fileExports: limit('file-exports', { max: 10, per: hour }),

  /** For each organization and for each person: invitations leave slowly, and nobody shall have many such streams. */
  memberImports: limit('member-imports', { max: 10, per: day }),
  /** Parts of them, and questions about their addresses. */
  importParts: limit('import-parts', { max: 240, per: minute }, { max: 3_000, per: day }),
  /** A link is followed a few times; nobody guesses 128 bits, and nobody shall try. */
  joinInvitationLink: limit('join-invitation-link', { max: 120, per: hour }),

  organizations: limit('organizations', { max: 10, per: hour }, { max: 30, per: day }),
  /** Organizations that begin with licenses, for each founder: counted in the commit that gives them. */
  welcomeLicenses: limit('welcome-licenses', { max: 3, per: 365 * day }),
  /** Addresses are for ever, so nobody shall collect them. */
  slugs: limit('slugs', { max: 20, per: hour }, { max: 30, per: day }),
  /** What goes around inviting: sending again, taking back, roles. The mails have limits of their own. */
  orgUsers: limit('org-users', { max: 120, per: hour }),
  /** Counted in the commit that sends the mail, see `withRoom`. */
  invitationsOfOrganization: limit(
    'invitations-organization',
    { max: 20, per: hour },
    { max: 100, per: day },
  ),
  invitationsToAddress: limit('invitations-address', { max: 3, per: day }),
  /** A link is followed a few times; nobody guesses 128 bits, and nobody shall try. */
  invitationLink: limit('invitation-link', { max: 120, per: hour }),
  eventStates: limit('event-states', { max: 60, per: hour }),
  /** Each one is a whole planning. */
  eventCopies: limit('event-copies', { max: 20, per: hour }, { max: 60, per: day }),

  applications: limit('applications', { max: 30, per: hour }),
  /** Asked for with each form that is opened, and given again when somebody changes her mind. */
  answers: limit('answers', { max: 30, per: minute }, { max: 200, per: hour }),
  forms: limit('forms', { max: 30, per: minute }, { max: 300, per: hour }),
  /** An organizer goes through a long list click by click. */
  decisions: limit('decisions', { max: 60, per: minute }, { max: 1_500, per: hour }),

  /** Work on many people at once: decisions and broadcasts, each as one. */
  bulkWork: limit('bulk-work', { max: 60, per: hour }),
  /** For each event, counted in the commit that begins one: everybody at the event is told something. */
  broadcasts: limit('broadcasts', { max: 5, per: hour }, { max: 20, per: day }),
  /** Asked again whenever the choice of a group changes. */
  audienceCounts: limit('audience-counts', { max: 60, per: minute }, { max: 600, per: hour }),

  /** Making and canceling coupons. */
  coupons: limit('coupons', { max: 120, per: hour }),
  /** Counted in the commit that makes the coupon, see `withRoom`. */
  couponMailsOfOrganization: limit(
    'coupon-mails-organization',
    { max: 20, per: hour },
    { max: 100, per: day },
  ),
  couponMailsToAddress: limit('coupon-mails-address', { max: 3, per: day }),
  redemptions: limit('redemptions', { max: 60, per: minute }, { max: 300, per: hour }),
  /** Counted only for codes that are none. */
  wrongCodes: limit('wrong-codes', { max: 5, per: 15 * minute, pause: hour }),
  wrongCodesOfOrganization: limit('wrong-codes-organization', { max: 30, per: day }),
  /** For each organization, counted in the commit that makes the order. */
  checkouts: limit('checkouts', { max: 10, per: hour }),
  /** Also those that are asked for again. */
  checkoutsOfPerson: limit('checkouts-person', { max: 60, per: hour }),
  /** Between an organization and its events. */
  licenseMoves: limit('license-moves', { max: 60, per: hour }),

  /** A refresh reads every person of an organization; before ten minutes have passed there is none. */
  statRefreshes: limit('stat-refreshes', { max: 60, per: hour }),

  /** An organizer fills a whole planning by drag and drop. */
  planning: limit('planning', { max: 120, per: minute }, { max: 3_000, per: hour }),
  /** A teammate's own places: taken, left and exchanged. */
  ownShifts: limit('own-shifts', { max: 30, per: minute }, { max: 200, per: hour }),
  /** Places of teammates that are taken over, counted in the commit: the organizers are told of each. */
  takeOvers: limit('take-overs', { max: 10, per: hour }, { max: 30, per: day }),
  calendarRenewals: limit('calendar-renewals', { max: 10, per: hour }, { max: 30, per: day }),

  /** Asked again while somebody writes, once she pauses. */
  smsPreviews: limit('sms-previews', { max: 60, per: minute }, { max: 600, per: hour }),
  smsCampaigns: limit('sms-campaigns', { max: 30, per: hour }, { max: 100, per: day }),
  /** Each one costs. Somebody who writes all day must not run up the bill of somebody who chose to be told by SMS. */
  smsToPerson: limit('sms-to-person', { max: 5, per: day }),
  /**
   * Of notices, however many accounts say that a number is theirs: nobody asks its owner. A family with one phone stays
   * below it.
   */
  smsToNumber: limit('sms-to-number', { max: 10, per: day }),
} as const satisfies Record<string, Limit>;

/** Messages of one person, by the side for which they are written. */
export const messagePaces = {
  /** Sixty an hour, over all conversations. */
  teammate: { name: 'messages-teammate', burst: 20, every: minute },
  /** Whoever runs an event answers everybody who wrote, one after the other, and has a broadcast for all at once. */
  organizers: { name: 'messages-organizers', burst: 100, every: minute / 10 },
} as const satisfies Record<Side, Pace>;

/** However many messages a script has written before anybody could stop it: nobody is silent for longer. */
export const longestSilence = hour;
