import { applicationStatus, day, type CallName } from '@equipage/domain';
import { documentIdOf, tokenOf } from '@equipage/domain/fixtures';
import { people } from '../../personas/people.ts';
import {
  bothBroadcast,
  foodField,
  gateShift,
  greenway,
  kermesse,
  kermessesCoupon,
  kermessesImport,
  kermessesInvitation,
  now,
  ownLink,
  shirtField,
  streetDance,
} from '../../rules/world.ts';

const { giulia, hana, bruno, farid } = people;
const { id: orgId } = kermesse;
const { id: eventId } = streetDance;
const language = 'en';
const everybody = {
  statuses: applicationStatus.options,
  tag: null,
  missionId: null,
  shiftId: null,
  unanswered: false,
};
const field = { type: 'text', choices: [] };
const ofGate = { eventId, shiftId: gateShift.id };

/**
 * One sound request of each call, about the world of the rules tests: Kermesse, its Street Dance, and Giulia.
 * @param caller whoever asks makes ids of their own for what is new
 */
export function requestsOf(caller: string): Readonly<Record<CallName, object>> {
  const documentId = documentIdOf(`something new of ${caller}`);
  return {
    openAccount: { givenName: 'Giulia', familyName: 'Conti', language },
    sendVerificationMail: { continuePath: '/home', language },
    requestPasswordReset: { email: giulia.email, language },
    requestEmailChange: { newEmail: 'giulia.conti@people.example', language },
    confirmEmailChange: { token: `${giulia.uid}.${tokenOf('unknown')}` },
    stopEmailChange: { token: `${giulia.uid}.${tokenOf('unknown')}` },
    endOtherSessions: {},
    settleLogin: {},
    suggestPlaces: { country: 'FR', text: 'Bre' },

    exportMyData: { part: 'account', from: 0 },
    listReaders: {},
    requestDeletion: {},
    cancelDeletion: { token: `${giulia.uid}.${tokenOf('unknown')}` },
    keepAccount: {},

    renewBadge: { replaces: null },

    createOrganization: { orgId: 'harvestmn027', name: 'Harvest', description: '' },
    claimSlug: { orgId, slug: 'kermesse-du-nord' },
    inviteOrgUser: { orgId, email: 'otto@people.example', role: 'manager', language },
    resendInvitation: { orgId, invitationId: kermessesInvitation.id },
    withdrawInvitation: { orgId, invitationId: kermessesInvitation.id },
    lookAtInvitation: { token: tokenOf('unknown') },
    acceptInvitation: { token: tokenOf('unknown') },
    changeOrgUserRole: { orgId, uid: bruno.uid, role: 'owner' },
    removeOrgUser: { orgId, uid: bruno.uid },
    leaveOrganization: { orgId },

    makeJoinLink: { orgId, viaOrgId: null, replaces: ownLink.token },
    lookAtJoinLink: { key: ownLink.token },
    joinCommunity: { key: ownLink.token, consent: 1 },
    leaveCommunity: { orgId },
    findMembers: { orgId, emails: [giulia.email] },
    importMembers: {
      orgId,
      importId: documentId,
      fileName: 'choir.csv',
      language,
      rows: 1,
      part: 0,
      people: [{ email: 'otto@people.example', name: 'Otto Berg', values: {} }],
    },
    undoImport: { orgId, importId: kermessesImport.id },
    lookAtJoinInvitation: { token: tokenOf('unknown') },
    acceptJoinInvitation: { token: tokenOf('unknown'), consent: 1 },
    declineJoinInvitation: { token: tokenOf('unknown') },
    saveOrgField: { orgId, fieldId: documentId, name: 'Driving licence', ...field },
    moveOrgField: { orgId, fieldId: shirtField.id, before: null },
    archiveOrgField: { orgId, fieldId: shirtField.id, archived: true },
    countOrgInfo: { orgId, fieldId: shirtField.id },
    deleteOrgField: { orgId, fieldId: shirtField.id },
    saveSharedField: { orgId, fieldId: documentId, label: 'Do you drive?', help: '', ...field },
    archiveSharedField: { orgId, fieldId: foodField.id, archived: true },
    countLastValues: { orgId, fieldId: foodField.id },
    deleteSharedField: { orgId, fieldId: foodField.id },

    publishEvent: { eventId: greenway.id },
    finishEvent: { eventId },
    archiveEvent: { eventId },
    unarchiveEvent: { eventId },
    duplicateEvent: {
      eventId,
      copyId: 'c0pyatevent1',
      name: 'Street Dance again',
      startsOn: '2030-05-12',
      timeZone: 'Europe/Paris',
    },
    inviteEventUser: { eventId, email: 'otto@people.example', role: 'scanner', language },
    changeEventUserRole: { eventId, uid: farid.uid, role: 'coordinator' },
    removeEventUser: { eventId, uid: farid.uid },
    giveUpEventRole: { eventId },

    applyToEvent: { eventId, answers: {} },
    updateAnswers: { eventId, answers: {} },
    prefillAnswers: { eventId },
    saveForm: { eventId, questions: [], version: 1 },
    cancelApplication: { eventId },
    decideApplication: { eventId, uid: giulia.uid, decision: 'declined' },
    startDecisions: { eventId, jobId: documentId, decision: 'declined', uids: [giulia.uid] },
    saveApplicationNote: { eventId, uid: hana.uid, note: 'Plays the tuba.', tags: [] },

    createCoupons: {
      orgId,
      batchId: documentId,
      count: 1,
      licenses: 1,
      note: '',
      expiresAt: now + 30 * day,
      email: null,
      language,
    },
    cancelCoupon: { orgId, couponId: kermessesCoupon.id },
    redeemCoupon: { eventId, code: '23456789ABCDEFGH' },
    moveLicenses: { moveId: documentId, eventId, quantity: 1 },
    createCheckout: { orderId: documentId, orgId, unit: 'license', quantity: 10 },

    countAudience: { eventId, audience: everybody },
    startBroadcast: { eventId, broadcastId: documentId, text: 'See you at eight.', audience: everybody },
    countReaders: { eventId, broadcastId: bothBroadcast.id },
    previewSmsCampaign: { eventId, text: 'See you at eight.', audience: everybody, uids: [] },
    startSmsCampaign: {
      eventId,
      campaignId: documentId,
      text: 'See you at eight.',
      audience: everybody,
      uids: [],
    },
    refreshStats: { orgId },

    assignShift: { ...ofGate, uid: hana.uid, override: true },
    moveShift: { ...ofGate, toShiftId: gateShift.id, uid: giulia.uid, override: true },
    unassignShift: { ...ofGate, uid: giulia.uid, reason: '' },
    cancelShifts: { eventId, shiftIds: [gateShift.id], missionId: null, reason: '' },
    takeShift: ofGate,
    leaveShift: ofGate,
    offerSwap: { ...ofGate, forShiftId: null },
    withdrawSwap: ofGate,
    acceptSwap: { ...ofGate, uid: giulia.uid },
    correctMinutes: { ...ofGate, uid: giulia.uid, minutes: 60 },
    renewCalendar: { replaces: null },
  };
}
