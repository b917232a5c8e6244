import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Obstacle } from '../obstacle.ts';
import { linesOfFunctions, startEmulators } from './emulators.ts';
import { Lifeline } from './lifeline.ts';
import { drawFreePorts, fixedPorts } from './ports.ts';
import { markedProcesses } from './process-table.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'emulators-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('without the Firestore emulator and without a network it says so, and three ways to get it', async () => {
  const ports = await drawFreePorts(fixedPorts(5170));
  // Nothing listens there, so it is as if the network were away.
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])
    vi.stubEnv(name, `http://127.0.0.1:${ports.web}`);
  vi.stubEnv('FIREBASE_EMULATORS_PATH', path.join(folder, 'cache'));
  const workDir = path.join(folder, 'run');
  mkdirSync(workDir);
  const lifeline = new Lifeline(`try:${path.basename(folder)}`, workDir, () => undefined);
  try {
    const failure: unknown = await startEmulators(lifeline, {
      only: ['firestore'],
      project: 'demo-nowhere',
      ports,
      java: { bin: path.join(folder, 'java'), major: 21 },
      jar: { source: 'download', override: undefined },
      workDir,
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Obstacle);
    const { message, mend } = failure as Obstacle;
    expect(message).toContain('is not on this machine, and it could not be downloaded.');
    expect(message).toMatch(/\nError: Failed to make request .*cloud-firestore-emulator/);
    expect(mend).toContain('npx firebase setup:emulators:firestore');
    expect(mend).toContain('cloud-firestore-emulator component of the Google Cloud SDK');
    expect(mend).toContain('FIRESTORE_EMULATOR_BINARY_PATH');
  } finally {
    await lifeline.close();
  }
  expect(markedProcesses(lifeline.mark)).toEqual([]);
});

it('of what the emulators say the lines of functions are told apart from their own', () => {
  const log = [
    'i  functions: Beginning execution of "europe-west1-call"',
    '>  {"severity":"WARNING","message":"a notice was not sent"}',
    '>  at somewhere > else',
    'i  functions: Finished "europe-west1-call" in 12.5ms',
    '',
  ].join('\n');
  expect(linesOfFunctions(log)).toEqual([
    '{"severity":"WARNING","message":"a notice was not sent"}',
    'at somewhere > else',
  ]);
});
