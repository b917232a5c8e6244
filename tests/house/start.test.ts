import { demoLogins } from '@equipage/tools/demo/logins.ts';
import { inRepo } from '@equipage/tools/repo.ts';
import { clientVariables, httpOrigin } from '@equipage/tools/stack/addresses.ts';
import { devProject, markOfData } from '@equipage/tools/stack/dev-stack.ts';
import { EmulatorData } from '@equipage/tools/stack/emulator-data.ts';
import { fixedPorts, nextFreeBase, requireFree } from '@equipage/tools/stack/ports.ts';
import { markedProcesses } from '@equipage/tools/stack/process-table.ts';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

/** Ports and data of its own, so that it disturbs no `npm start` that somebody works with. */
const data = mkdtempSync(path.join(tmpdir(), 'npm-start-'));
const base = await nextFreeBase(21_000 + (process.pid % 100) * 100);
const ports = fixedPorts(base);
/** What a terminal has: nothing of vitest, and nothing of the stack that other tests share. */
const sharedNames = Object.keys(clientVariables({ project: devProject, ports }));
const terminal = Object.entries(process.env).filter(
  ([name]) => !sharedNames.includes(name) && !/^(?:VITEST|NODE_ENV$)/.test(name),
);
const env = { ...Object.fromEntries(terminal), EQUIPAGE_DATA: data, EQUIPAGE_PORT_BASE: String(base) };
const running = () => markedProcesses(markOfData(data));

let launcher: ChildProcess | undefined;
afterAll(() => {
  // Its guard ends all that it has begun.
  if (launcher?.exitCode === null && launcher.signalCode === null) process.kill(-launcher.pid!, 'SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

const npmRun = (script: string) =>
  spawnSync('npm', ['run', '--silent', script], { cwd: inRepo(), env, encoding: 'utf8' });

it('npm start brings everything up, and Ctrl-C ends all of it and keeps the data', async () => {
  // A group of its own stands for a terminal, which sends Ctrl-C to all in it.
  launcher = spawn('npm', ['start'], {
    cwd: inRepo(),
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [launcher.stdout!, launcher.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(launcher, 'exit');
  await vi.waitFor(
    () => {
      expect(launcher?.exitCode, said).toBeNull();
      expect(said).toContain('Equipage is ready after');
    },
    { timeout: 120_000, interval: 200 },
  );
  for (const { email } of demoLogins) expect(said).toContain(email);

  // Everything that it names answers.
  for (const port of [ports.web, ports.mail, ports.sms, ports.stripe]) {
    expect(said).toContain(httpOrigin(port));
    expect((await fetch(httpOrigin(port))).status, httpOrigin(port)).toBe(200);
  }
  expect(await (await fetch(httpOrigin(ports.web))).text()).toContain('<title>Equipage');
  expect(await signIn(demoLogins[0])).toBe(200);
  expect(await callNothing()).toMatchObject({ result: { ok: false, why: 'bad-input' } });

  // The others know of it.
  const examined = npmRun('doctor');
  expect(examined.stdout).toMatch(/in use by this checkout's own stack, process \d+/);
  const refused = npmRun('reset');
  expect(refused.stderr).toContain('stack is running');
  expect(refused.status).toBe(1);

  process.kill(-launcher.pid!, 'SIGINT');
  await ended;
  expect(said).toContain('Stopping and keeping the data…');
  expect(running()).toEqual([]);
  await requireFree(ports);
  expect(new EmulatorData(data).latest()).toBeDefined();

  expect(npmRun('reset').stdout).toContain('The data of this checkout is gone');
  expect(new EmulatorData(data).latest()).toBeUndefined();
});

const post = (address: string, body: object) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** As the app does it; the status of the answer. */
async function signIn({ email, password }: (typeof demoLogins)[number]): Promise<number> {
  const method = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any';
  const answer = await post(`${httpOrigin(ports.auth)}/${method}`, {
    email,
    password,
    returnSecureToken: true,
  });
  return answer.status;
}

/** What the functions say to a call that does not exist. */
async function callNothing(): Promise<unknown> {
  const answer = await post(`${httpOrigin(ports.functions)}/${devProject}/europe-west1/call`, {
    data: { name: 'nothing', input: {} },
  });
  return answer.json();
}
