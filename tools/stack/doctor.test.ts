import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { host, nextFreeBase, portOffsets } from './ports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that answers as one that the doctor asks for its version. */
function put(file: string, says = ''): string {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, `#!/bin/sh\necho '${says}' >&2\n`);
  chmodSync(whole, 0o755);
  return whole;
}

/** A machine that has everything, whatever this one has; a test takes one thing away. */
async function wholeMachine(): Promise<Record<string, string>> {
  put('java-home/bin/java', 'openjdk version "21.0.1"');
  return {
    JAVA_HOME: path.join(folder, 'java-home'),
    CHROMIUM_PATH: put('chromium'),
    FIRESTORE_EMULATOR_BINARY_PATH: put('emulator.jar'),
    EQUIPAGE_PORT_BASE: String(await nextFreeBase(20_000)),
    EQUIPAGE_DATA: path.join(folder, 'data'),
  };
}

/** As `npm run doctor` does it. Not by spawnSync: a test listens on a port meanwhile. */
async function examine(machine: Record<string, string>) {
  const child = spawn(process.execPath, [inRepo('tools', 'run.mjs'), 'stack/doctor.ts'], {
    env: { ...process.env, ...machine },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [stdout, [code]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[code: number]>,
  ]);
  return { stdout, code };
}

describe('npm run doctor', () => {
  it('finds nothing missing on a machine that has everything', async () => {
    const machine = await wholeMachine();
    const { stdout, code } = await examine(machine);
    expect(stdout).toContain('Nothing is missing: npm start');
    expect(stdout).toMatch(/✓ Java +21, /);
    expect(stdout).toContain(`from the variable, ${machine['FIRESTORE_EMULATOR_BINARY_PATH']}`);
    expect(stdout).not.toContain('✗');
    expect(code).toBe(0);
  });

  it('names each thing that is wrong, with what mends it', async () => {
    const { stdout, code } = await examine({
      ...(await wholeMachine()),
      CHROMIUM_PATH: path.join(folder, 'no-chromium'),
      FIRESTORE_EMULATOR_BINARY_PATH: path.join(folder, 'no.jar'),
    });
    expect(stdout).toMatch(/✗ Firestore emulator .*no\.jar, and there is no such file/);
    expect(stdout).toContain('unset FIRESTORE_EMULATOR_BINARY_PATH');
    expect(stdout).toMatch(/✗ Chromium .*no program is there/);
    expect(stdout).toContain('unset CHROMIUM_PATH');
    expect(stdout).toContain('2 of 8 want attention');
    expect(code).toBe(1);
  });

  it('names who has a port, and other ports', async () => {
    const machine = await wholeMachine();
    const port = Number(machine['EQUIPAGE_PORT_BASE']) + portOffsets.firestore;
    const server = createServer().listen(port, host);
    try {
      await once(server, 'listening');
      const { stdout, code } = await examine(machine);
      expect(stdout).toContain(`Port ${port} (firestore) is taken by process ${process.pid}`);
      expect(stdout).toMatch(/EQUIPAGE_PORT_BASE=\d+ npm start/);
      expect(code).toBe(1);
    } finally {
      server.close();
    }
  });
});
