import { createRoot } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createLiveDocument } from '../../../web/src/data/live.ts';
import { readDocument } from '../../../web/src/data/read.ts';
import { session } from '../../../web/src/data/session.ts';
import { documentOf } from '../../../web/src/data/source.ts';
import { mailedCode, newAddress, openStage, password, requestMail } from './stage.ts';

const { admin } = openStage();

afterEach(() => session.signOut());

const treasure = documentOf({ document: 'vault/treasure', schema: z.object({ id: z.string() }) });

async function signUp() {
  const email = newAddress();
  const outcome = await session.signUpWithPassword(email, password);
  if (!outcome.ok) throw new Error(outcome.why);
  return { email, uid: outcome.value.user.uid };
}

describe('a person with email and password', () => {
  it('signs up, out and in again', async () => {
    const { email, uid } = await signUp();
    expect(session.state()).toBe('signed-in');
    expect(session.person()).toEqual({
      uid,
      email,
      emailVerified: false,
      displayName: null,
      providers: ['password'],
    });
    await session.signOut();
    expect([session.state(), session.person()]).toEqual(['signed-out', undefined]);
    expect(await session.signInWithPassword(email, password)).toMatchObject({
      ok: true,
      value: { user: { uid }, isNew: false },
    });
    expect(session.person()?.uid).toBe(uid);
  });

  it('is told that an address is taken, and that a password is too short', async () => {
    const { email } = await signUp();
    await session.signOut();
    expect(await session.signUpWithPassword(email, password)).toEqual({ ok: false, why: 'email-in-use' });
    expect(await session.signUpWithPassword(newAddress(), 'abc')).toEqual({
      ok: false,
      why: 'weak-password',
    });
    expect(session.state()).toBe('signed-out');
  });

  it('hears the same of a wrong password and of an unknown address', async () => {
    const { email } = await signUp();
    await session.signOut();
    const wrong = { ok: false, why: 'wrong-credentials' };
    expect(await session.signInWithPassword(email, 'wrong horse')).toEqual(wrong);
    expect(await session.signInWithPassword(newAddress(), password)).toEqual(wrong);
    expect(await session.signInWithPassword('no address', password)).toEqual({
      ok: false,
      why: 'invalid-email',
    });
  });
});

describe('a mailed link', () => {
  it('proves the address, and after a refresh the rules know it too', async () => {
    await admin.doc('vault/treasure').set({});
    const { email } = await signUp();
    await requestMail({ requestType: 'VERIFY_EMAIL', email, returnOobLink: true });
    const [live, dispose] = createRoot((end) => [createLiveDocument(() => treasure), end] as const);
    await vi.waitFor(() => expect(live.state).toBe('denied'), 15_000);
    expect(await readDocument(treasure)).toEqual({ state: 'denied' });
    const code = await mailedCode(email, 'VERIFY_EMAIL');
    expect(await session.readLink(code)).toEqual({
      ok: true,
      value: { purpose: 'verify-email', email },
    });
    expect(await session.useLink(code)).toEqual({ ok: true, value: undefined });
    expect(session.person()?.emailVerified).toBe(true);
    // What was denied opens by itself.
    await vi.waitFor(() => expect(live.state).toBe('live'), 15_000);
    expect(await readDocument(treasure)).toMatchObject({ state: 'found' });
    dispose();
  });

  it('opened on another device counts here after a refresh', async () => {
    const { email } = await signUp();
    await requestMail({ requestType: 'VERIFY_EMAIL', email, returnOobLink: true });
    const code = await mailedCode(email, 'VERIFY_EMAIL');
    const origin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`;
    await fetch(`${origin}/identitytoolkit.googleapis.com/v1/accounts:update?key=key`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ oobCode: code }),
    });
    expect(session.person()?.emailVerified).toBe(false);
    expect(await session.refresh()).toMatchObject({ ok: true, value: { emailVerified: true } });
    expect(session.person()?.emailVerified).toBe(true);
  });

  it('lets choose a new password, once', async () => {
    const { email } = await signUp();
    await session.signOut();
    await requestMail({ requestType: 'PASSWORD_RESET', email, returnOobLink: true });
    const code = await mailedCode(email, 'PASSWORD_RESET');
    expect(await session.readLink(code)).toEqual({
      ok: true,
      value: { purpose: 'reset-password', email },
    });
    expect(await session.choosePassword(code, 'abc')).toEqual({ ok: false, why: 'weak-password' });
    expect(await session.choosePassword(code, 'new correct horse')).toEqual({ ok: true, value: undefined });
    expect(await session.choosePassword(code, 'third horse')).toEqual({ ok: false, why: 'link-invalid' });
    expect(await session.signInWithPassword(email, password)).toEqual({
      ok: false,
      why: 'wrong-credentials',
    });
    expect((await session.signInWithPassword(email, 'new correct horse')).ok).toBe(true);
  });

  it('that nobody sent is invalid', async () => {
    expect(await session.readLink('made-up')).toEqual({ ok: false, why: 'link-invalid' });
  });
});

describe('the rights of a person', () => {
  it('follow their document from nothing to a role and back', async () => {
    const { uid } = await signUp();
    await vi.waitFor(() => expect(session.roleInOrg('sun')).toBe('none'), 15_000);
    await admin.doc(`access/${uid}`).set({
      orgs: { sun: 'owner' },
      events: { gate: 'scanner' },
      scopes: ['e:gate', 'o:sun'],
      validSince: new Date(0),
      addressProven: true,
    });
    await vi.waitFor(() => expect(session.roleInOrg('sun')).toBe('owner'), 15_000);
    expect(session.roleInEvent('gate')).toBe('scanner');
    await admin
      .doc(`access/${uid}`)
      .set({ orgs: {}, events: {}, scopes: [], validSince: new Date(0), addressProven: true });
    await vi.waitFor(() => expect(session.roleInOrg('sun')).toBe('none'), 15_000);
    await session.signOut();
    expect(session.roleInOrg('sun')).toBe('unknown');
  });
});

describe('an account that was disabled', () => {
  it('is told so at the sign-in', async () => {
    const { email, uid } = await signUp();
    await session.signOut();
    const origin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`;
    await fetch(`${origin}/identitytoolkit.googleapis.com/v1/accounts:update`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body: JSON.stringify({ localId: uid, disableUser: true }),
    });
    expect(await session.signInWithPassword(email, password)).toEqual({
      ok: false,
      why: 'account-disabled',
    });
  });
});
