/** Every call and every file of the product, asked for by each role with the same words, whether she may or not. */
import { type CallName, day, personalParts } from '@equipage/domain';
import { documentIdOf, shortIdOf, tokenOf } from '@equipage/domain/fixtures';
import { endpoints } from '../../functions/src/edge/registry.ts';
import { required, webAddress } from '../browser/origin.ts';
import { people } from '../personas/people.ts';
import {
  bothBroadcast,
  foodField,
  gateShift,
  giuliasCalendar,
  greenway,
  haystack,
  kermesse,
  kermessesCoupon,
  kermessesImport,
  now,
  ownLink,
  shirtField,
  streetDance,
} from '../rules/world.ts';
import { secrets } from './marked-world.ts';

export interface Answer {
  /** What was asked: the name of a call, or what kind of file. */
  readonly about: string;
  readonly text: string;
}

const { giulia, hana, farid, dalia, bruno } = people;
const eventId = streetDance.id;
const orgId = kermesse.id;
const shift = { eventId, shiftId: gateShift.id };
const everybody = {
  statuses: ['accepted', 'pending'],
  tag: null,
  missionId: null,
  shiftId: null,
  unanswered: false,
};
const nowhere = tokenOf('a link that leads nowhere');

/**
 * What is asked, in this order: first what only looks, then what changes things, last what takes rights or the session
 * away. A call that is missing here does not compile.
 */
const inputs = (email: string): Readonly<Record<CallName, readonly object[]>> => ({
  exportMyData: personalParts.map((part) => ({ part, from: 0 })),
  listReaders: [{}],
  lookAtJoinLink: [{ key: ownLink.token }, { key: orgId }],
  lookAtInvitation: [{ token: secrets.link }],
  lookAtJoinInvitation: [{ token: secrets.link }],
  suggestPlaces: [{ country: 'FR', text: 'Quim' }],
  prefillAnswers: [{ eventId }],
  countAudience: [{ eventId, audience: everybody }],
  countReaders: [{ eventId, broadcastId: bothBroadcast.id }],
  previewSmsCampaign: [{ eventId, text: 'The storm is over', audience: everybody, uids: [] }],
  countOrgInfo: [{ orgId, fieldId: shirtField.id }],
  countLastValues: [{ orgId, fieldId: foodField.id }],
  findMembers: [{ orgId, emails: [email] }],
  refreshStats: [{ orgId }],

  openAccount: [{ givenName: 'Some', familyName: 'Body', language: 'en' }],
  settleLogin: [{}],
  sendVerificationMail: [{ continuePath: '/', language: 'en' }],
  requestPasswordReset: [{ email, language: 'en' }],
  renewBadge: [{ replaces: null }],
  renewCalendar: [{ replaces: null }],
  claimSlug: [{ orgId, slug: 'kermesse-of-the-scan' }],
  makeJoinLink: [{ orgId, viaOrgId: null, replaces: null }],
  acceptInvitation: [{ token: secrets.link }],
  acceptJoinInvitation: [{ token: secrets.link, consent: 1 }],
  declineJoinInvitation: [{ token: nowhere }],
  confirmEmailChange: [{ token: `${giulia.uid}.${nowhere}` }],
  stopEmailChange: [{ token: `${giulia.uid}.${nowhere}` }],
  cancelDeletion: [{ token: `${giulia.uid}.${nowhere}` }],
  keepAccount: [{}],
  saveOrgField: [
    { orgId, fieldId: documentIdOf('field of the scan'), name: 'Scanned', type: 'text', choices: [] },
  ],
  moveOrgField: [{ orgId, fieldId: shirtField.id, before: null }],
  archiveOrgField: [{ orgId, fieldId: shirtField.id, archived: false }],
  saveSharedField: [
    {
      orgId,
      fieldId: documentIdOf('question of the scan'),
      label: 'Scanned?',
      help: '',
      type: 'text',
      choices: [],
    },
  ],
  archiveSharedField: [{ orgId, fieldId: foodField.id, archived: false }],
  saveApplicationNote: [{ eventId, uid: hana.uid, note: 'Seen by the scan' }],
  saveForm: [{ eventId, questions: [], version: 0 }],
  importMembers: [
    {
      orgId,
      importId: documentIdOf('import of the scan'),
      fileName: 'people.csv',
      language: 'en',
      rows: 1,
      part: 0,
      people: [{ email: 'imported@people.example', name: 'Imported', values: {} }],
    },
  ],
  duplicateEvent: [
    { eventId, copyId: shortIdOf('copy of the scan'), name: 'Copy', startsOn: '2032-06-01', timeZone: 'UTC' },
  ],
  createOrganization: [{ orgId: shortIdOf('organization of the scan'), name: 'Scanned', description: '' }],
  publishEvent: [{ eventId: greenway.id }],
  unarchiveEvent: [{ eventId: haystack.id }],
  startBroadcast: [
    { eventId, broadcastId: documentIdOf('broadcast of the scan'), text: 'Good news', audience: everybody },
  ],
  startSmsCampaign: [
    {
      eventId,
      campaignId: documentIdOf('campaign of the scan'),
      text: 'Good news',
      audience: everybody,
      uids: [],
    },
  ],
  createCoupons: [
    {
      orgId,
      batchId: documentIdOf('coupons of the scan'),
      count: 1,
      licenses: 1,
      note: '',
      expiresAt: now + 5 * day,
      email: null,
      language: 'en',
    },
  ],
  redeemCoupon: [{ eventId, code: 'K7QM2X9ABCDEFGH3' }],
  cancelCoupon: [{ orgId, couponId: kermessesCoupon.id }],
  moveLicenses: [{ moveId: documentIdOf('move of the scan'), eventId, quantity: 1 }],
  createCheckout: [{ orderId: documentIdOf('order of the scan'), orgId, unit: 'license', quantity: 50 }],
  joinCommunity: [{ key: ownLink.token, consent: 1 }],
  applyToEvent: [{ eventId }],
  updateAnswers: [{ eventId, answers: {} }],
  assignShift: [{ ...shift, uid: hana.uid, override: true }],
  moveShift: [{ ...shift, toShiftId: shift.shiftId, uid: hana.uid, override: true }],
  offerSwap: [{ ...shift, forShiftId: null }],
  acceptSwap: [{ ...shift, uid: giulia.uid }],
  withdrawSwap: [shift],
  takeShift: [shift],
  leaveShift: [shift],
  unassignShift: [{ ...shift, uid: giulia.uid, reason: 'The scan wants it' }],
  correctMinutes: [{ ...shift, uid: giulia.uid, minutes: 60 }],
  cancelShifts: [
    { eventId, shiftIds: [], missionId: documentIdOf('no mission'), reason: 'The scan wants it' },
  ],
  decideApplication: [{ eventId, uid: giulia.uid, decision: 'waitlisted' }],
  startDecisions: [
    { eventId, jobId: documentIdOf('job of the scan'), decision: 'accepted', uids: [hana.uid] },
  ],
  inviteEventUser: [{ eventId, email: 'gate@people.example', role: 'scanner', language: 'en' }],
  inviteOrgUser: [{ orgId, email: 'office@people.example', role: 'manager', language: 'en' }],
  resendInvitation: [{ orgId, invitationId: secrets.invitationId }],
  withdrawInvitation: [{ orgId, invitationId: secrets.invitationId }],
  cancelApplication: [{ eventId }],
  leaveCommunity: [{ orgId }],
  undoImport: [{ orgId, importId: kermessesImport.id }],
  deleteSharedField: [{ orgId, fieldId: foodField.id }],
  deleteOrgField: [{ orgId, fieldId: shirtField.id }],
  finishEvent: [{ eventId }],
  archiveEvent: [{ eventId: haystack.id }],
  changeEventUserRole: [{ eventId, uid: farid.uid, role: 'coordinator' }],
  removeEventUser: [{ eventId, uid: dalia.uid }],
  changeOrgUserRole: [{ orgId, uid: bruno.uid, role: 'owner' }],
  removeOrgUser: [{ orgId, uid: bruno.uid }],
  giveUpEventRole: [{ eventId }],
  leaveOrganization: [{ orgId }],
  requestEmailChange: [{ newEmail: 'another@people.example', language: 'en' }],
  endOtherSessions: [{}],
  requestDeletion: [{}],
});

/** The lists as files; the addresses are those of the deployed functions. */
const files: readonly { readonly about: string; readonly name: string; readonly wish: object }[] = [
  {
    about: 'the file of members',
    name: 'exportMembers',
    wish: { orgId, filter: {}, language: 'en', timeZone: 'Europe/Paris' },
  },
  {
    about: 'the file of applications',
    name: 'exportApplications',
    wish: { eventId, language: 'en', timeZone: 'Europe/Paris' },
  },
];

/**
 * Files first, as the calls end with what takes rights away.
 * @param token of a session; null: signed out
 * @param email of Giulia's account
 */
export async function askEverything(token: string | null, email: string): Promise<Answer[]> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const functions = `${required('EQUIPAGE_FUNCTIONS_ORIGIN')}/${required('GCLOUD_PROJECT')}/europe-west1`;
  const post = async (about: string, name: string, body: object): Promise<Answer> => {
    const answer = await fetch(`${functions}/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { about, text: await answer.text() };
  };
  const answers: Answer[] = [];
  for (const { about, name, wish } of files) answers.push(await post(about, name, wish));
  for (const [name, wishes] of Object.entries(inputs(email))) {
    for (const input of wishes) {
      const error = endpoints.get(name)?.call.request.safeParse(input).error;
      if (error) throw new Error(`${name} is not asked as it wants to be: ${error.message}`);
      answers.push(await post(name, 'call', { data: { name, input } }));
    }
  }
  return answers;
}

/** Whoever has the address of a calendar feed reads it; lines are folded in it, also within a word. */
export async function readFeed(): Promise<Answer> {
  const answer = await fetch(webAddress(`/calendar/${giuliasCalendar.token}.ics`));
  return { about: 'the calendar feed', text: (await answer.text()).replace(/\r?\n[ \t]/g, '') };
}
