import { calls } from '@equipage/domain';
import { call, type CallOutcome } from '../../data/call.ts';

/** @param orgId made by the form once, so that pressing the button again makes no second organization */
export function createOrganization(
  orgId: string,
  values: { readonly name: string; readonly description: string },
): Promise<CallOutcome<typeof calls.createOrganization>> {
  return call(calls.createOrganization, { orgId, ...values });
}
