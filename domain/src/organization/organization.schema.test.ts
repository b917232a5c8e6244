import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anOrganization, anOrgUser } from './organization.fixtures.ts';
import {
  organization,
  organizationColor,
  organizationDescriptionLength,
  organizationLimits,
  organizationNameLength,
  orgUser,
} from './organization.schema.ts';

describe('an organization', () => {
  const reads = (facts: object) => organization.safeParse({ ...anOrganization(), ...facts }).success;

  test('is accepted as functions write it', () => {
    expect(organization.parse(anOrganization())).toEqual(anOrganization());
  });

  test.each(spoiledCopies(anOrganization(), { nullable: ['logo'], optional: ['coordinatorsSendSms'] }))(
    '$what is refused',
    ({ value }) => {
      expect(organization.safeParse(value).success).toBe(false);
    },
  );

  test('has a name of 1 to 120 and a description of 0 to 2,000 characters', () => {
    expect(reads({ name: '' })).toBe(false);
    expect(reads({ name: 'x'.repeat(organizationNameLength) })).toBe(true);
    expect(reads({ name: 'x'.repeat(organizationNameLength + 1) })).toBe(false);
    expect(reads({ description: '' })).toBe(true);
    expect(reads({ description: 'x'.repeat(organizationDescriptionLength) })).toBe(true);
    expect(reads({ description: 'x'.repeat(organizationDescriptionLength + 1) })).toBe(false);
  });

  test.each([
    '',
    'https://granges.example/',
    'https://www.granges.example/f%C3%AAtes?annee=2027#bal',
    'https://xn--ftes-dpa.example/',
  ])('may be on the web at %j', (website) => {
    expect(reads({ website })).toBe(true);
  });

  test.each([
    'http://granges.example/',
    'javascript:alert(1)',
    'https://granges.example',
    'https://localhost/',
    'https://192.168.1.1/',
    'https://granges.example:8443/',
    'https://granges.example@evil.example/',
    'https://granges.example/a b',
    'https://granges.example/\n',
    `https://granges.example/${'x'.repeat(organizationLimits.website)}`,
  ])('has no website %j', (website) => {
    expect(reads({ website })).toBe(false);
  });

  test('has a picture for a logo, of at most 12,000 characters, and never one that can hold script', () => {
    const png = (characters: number) => 'data:image/png;base64,'.padEnd(characters, 'A');
    expect(reads({ logo: png(organizationLimits.logo) })).toBe(true);
    expect(reads({ logo: png(organizationLimits.logo + 1) })).toBe(false);
    expect(reads({ logo: 'data:image/svg+xml;base64,AAAA' })).toBe(false);
    expect(reads({ logo: 'https://granges.example/logo.png' })).toBe(false);
  });

  test('has one of our colours', () => {
    for (const color of organizationColor.options) expect(reads({ color })).toBe(true);
    expect(reads({ color: '#0b6e4f' })).toBe(false);
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
