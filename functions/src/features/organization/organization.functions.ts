import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { claim } from './claim-slug.ts';
import { create } from './create-organization.ts';

export const createOrganization = callable(calls.createOrganization, verified, create, {
  limits: [perPerson(limits.organizations)],
  repeat: 'same-effect',
});

export const claimSlug = callable(calls.claimSlug, verified, claim, {
  limits: [perPerson(limits.slugs)],
  repeat: 'same-effect',
});
