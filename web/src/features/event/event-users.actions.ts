import { calls, type EventRole, type Language } from '@equipage/domain';
import { call } from '../../data/call.ts';

export const inviteEventUser = (
  eventId: string,
  values: { readonly email: string; readonly role: EventRole; readonly language: Language },
) => call(calls.inviteEventUser, { eventId, ...values });

export const changeEventUserRole = (eventId: string, uid: string, role: EventRole) =>
  call(calls.changeEventUserRole, { eventId, uid, role });

export const removeEventUser = (eventId: string, uid: string) =>
  call(calls.removeEventUser, { eventId, uid });

export const giveUpEventRole = (eventId: string) => call(calls.giveUpEventRole, { eventId });
