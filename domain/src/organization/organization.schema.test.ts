import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anOrganization, anOrgUser } from './organization.fixtures.ts';
import {
  organization,
  organizationDescriptionLength,
  organizationNameLength,
  orgUser,
} from './organization.schema.ts';

describe('an organization', () => {
  const reads = (facts: object) => organization.safeParse({ ...anOrganization(), ...facts }).success;

  test('is accepted as functions write it', () => {
    expect(organization.parse(anOrganization())).toEqual(anOrganization());
  });

  test.each(spoiledCopies(anOrganization()))('$what is refused', ({ value }) => {
    expect(organization.safeParse(value).success).toBe(false);
  });

  test('has a name of 1 to 120 and a description of 0 to 2,000 characters', () => {
    expect(reads({ name: '' })).toBe(false);
    expect(reads({ name: 'x'.repeat(organizationNameLength) })).toBe(true);
    expect(reads({ name: 'x'.repeat(organizationNameLength + 1) })).toBe(false);
    expect(reads({ description: '' })).toBe(true);
    expect(reads({ description: 'x'.repeat(organizationDescriptionLength) })).toBe(true);
    expect(reads({ description: 'x'.repeat(organizationDescriptionLength + 1) })).toBe(false);
  });
});

describe('somebody who works for it', () => {
  test.each(['owner', 'manager'] as const)('as %s is accepted', (role) => {
    expect(orgUser.parse(anOrgUser({ role }))).toEqual(anOrgUser({ role }));
  });

  test.each(spoiledCopies(anOrgUser()))('$what is refused', ({ value }) => {
    expect(orgUser.safeParse(value).success).toBe(false);
  });

  test('is no coordinator: that role belongs to one event', () => {
    expect(orgUser.safeParse({ ...anOrgUser(), role: 'coordinator' }).success).toBe(false);
  });
});
