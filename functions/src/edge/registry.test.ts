import { readdirSync } from 'node:fs';
import { calls } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { callable, type Endpoint } from './callable.ts';
import { endpoints } from './registry.ts';

const features = new URL('../features/', import.meta.url);
const functionFiles = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.functions.ts'),
);

test('every call of the contract has exactly one endpoint, and there is no other', async () => {
  const written: Endpoint[] = [];
  for (const file of functionFiles) {
    const module = (await import(new URL(file, features).href)) as Record<string, Endpoint>;
    written.push(...Object.values(module));
  }
  expect(written.map(({ call }) => call.name).sort()).toEqual(Object.keys(calls).sort());
  expect([...endpoints.values()].map(({ call }) => call.name).sort()).toEqual(Object.keys(calls).sort());
});

test.each(Object.entries(calls))('%s is known by its own name', (name, call) => {
  expect(call.name).toBe(name);
  expect(endpoints.get(name)?.call).toBe(call);
});

describe.each([...endpoints])('%s', (_, endpoint) => {
  test('declares who may call it', () => {
    expect(['anyone', 'signedIn', 'verified']).toContain(endpoint.authorization);
  });

  test('declares how often it may be called, each limit with room for people', () => {
    expect(endpoint.limits.length).toBeGreaterThan(0);
    for (const { windows } of endpoint.limits) {
      for (const { max, per } of windows) {
        expect(max).toBeGreaterThan(0);
        expect(per).toBeGreaterThanOrEqual(60_000);
      }
    }
  });

  test('declares what a repeated call does', () => {
    expect(['same-effect', 'once-a-minute']).toContain(endpoint.repeat);
  });

  test('takes no key that its schema does not name', () => {
    const issues = endpoint.call.request.safeParse({ unheardOf: 1 }).error?.issues ?? [];
    expect(issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
});

test('only what reaches nobody else is open to those who have not proven their address', () => {
  const open = [...endpoints.values()].filter(({ authorization }) => authorization !== 'verified');
  expect(open.map(({ call }) => call.name).sort()).toEqual([
    'cancelDeletion',
    'confirmEmailChange',
    'declineJoinInvitation',
    'endOtherSessions',
    'exportMyData',
    'keepAccount',
    'listReaders',
    'lookAtInvitation',
    'lookAtJoinInvitation',
    'lookAtJoinLink',
    'openAccount',
    'requestDeletion',
    'requestPasswordReset',
    'sendVerificationMail',
    'stopEmailChange',
    'suggestPlaces',
  ]);
});

test('no two limits share a counter', () => {
  const named = new Map<string, unknown>();
  for (const limit of [...endpoints.values()].flatMap(({ limits }) => limits)) {
    expect(named.get(limit.name) ?? limit).toBe(limit);
    named.set(limit.name, limit);
  }
});

test('an endpoint cannot be written without a limit', () => {
  // @ts-expect-error the list of limits has a first element
  const write = () => callable(calls.applyToEvent, null, null, { limits: [], repeat: 'same-effect' });
  expect(write).toBeTypeOf('function');
});
