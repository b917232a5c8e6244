import { calls, type SharedFieldWish } from '@equipage/domain';
import { call } from '../../data/call.ts';

export const saveSharedField = (orgId: string, wish: SharedFieldWish) =>
  call(calls.saveSharedField, { orgId, ...wish, choices: [...wish.choices] });

export const archiveSharedField = (orgId: string, fieldId: string, archived: boolean) =>
  call(calls.archiveSharedField, { orgId, fieldId, archived });

export const countLastValues = (orgId: string, fieldId: string) =>
  call(calls.countLastValues, { orgId, fieldId });

export const deleteSharedField = (orgId: string, fieldId: string) =>
  call(calls.deleteSharedField, { orgId, fieldId });
