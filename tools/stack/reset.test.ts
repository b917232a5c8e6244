import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inRepo } from '../repo.ts';
import { markOfData } from './dev-stack.ts';
import { isRunning, markedProcesses, stackMark } from './process-table.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reset-'));
  data = path.join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As `npm run reset` does it. */
const reset = () =>
  spawnSync(process.execPath, [inRepo('tools', 'run.mjs'), 'stack/reset.ts'], {
    encoding: 'utf8',
    env: { ...process.env, EQUIPAGE_DATA: data },
  });

function putData(): void {
  for (const kept of ['exports/2026-11-23', 'mail', 'run']) {
    mkdirSync(path.join(data, kept), { recursive: true });
    writeFileSync(path.join(data, kept, 'file'), '');
  }
}

describe('npm run reset', () => {
  it('takes the data away, and says that the next start begins anew', () => {
    putData();
    const { status, stdout } = reset();
    expect(stdout).toContain('The data of this checkout is gone.');
    expect(status).toBe(0);
    expect(existsSync(data)).toBe(false);
  });

  it('says that there was none', () => {
    const { status, stdout } = reset();
    expect(stdout).toContain('There was no data yet.');
    expect(status).toBe(0);
  });

  it('leaves what somebody else keeps in the same folder', () => {
    putData();
    writeFileSync(path.join(data, 'thesis.txt'), 'mine');
    expect(reset().status).toBe(0);
    expect(existsSync(path.join(data, 'thesis.txt'))).toBe(true);
    expect(existsSync(path.join(data, 'exports'))).toBe(false);
  });

  it('does nothing while the stack runs that has the data, and names its process', async () => {
    putData();
    const mark = `${markOfData(data)}${process.pid}`;
    const service = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      env: { ...process.env, [stackMark]: mark },
      stdio: 'ignore',
    });
    try {
      await vi.waitFor(() => expect(markedProcesses(mark)).toHaveLength(1), 10_000);
      const { status, stderr } = reset();
      expect(stderr).toContain(`stack is running: process ${process.pid}`);
      expect(stderr).toContain(`kill ${process.pid}`);
      expect(status).toBe(1);
      expect(existsSync(path.join(data, 'exports', '2026-11-23'))).toBe(true);
    } finally {
      service.kill('SIGKILL');
      await vi.waitFor(() => expect(isRunning(service.pid!)).toBe(false), 10_000);
    }
    expect(reset().status).toBe(0);
  });
});
