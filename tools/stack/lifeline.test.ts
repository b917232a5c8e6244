import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typescriptArguments } from '../repo.ts';
import { Lifeline } from './lifeline.ts';
import { isRunning, markedProcesses } from './process-table.ts';

let folder: string;
let mark: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lifeline-'));
  mark = `try:${path.basename(folder)}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const forever = 'setInterval(() => {}, 1000);';
/** Hides from its parent as Java does under firebase-tools: a session of its own. */
const withHiddenChild = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(forever)}], { detached: true, stdio: 'ignore' }); ${forever}`;
const stubborn = `process.on('SIGTERM', () => {}); ${forever}`;

describe('when a stack is closed', () => {
  it('its services, their hidden children and its files are gone', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    const scrap = path.join(folder, 'scrap');
    writeFileSync(scrap, '');
    lifeline.removeAtEnd(scrap);
    start(lifeline, 'hider', withHiddenChild);
    await vi.waitFor(() => expect(markedProcesses(mark)).toHaveLength(2), 10_000);
    await lifeline.close();
    expect(markedProcesses(mark)).toEqual([]);
    expect(existsSync(scrap)).toBe(false);
  });

  it('a file that was taken back stays', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    const kept = path.join(folder, 'kept');
    writeFileSync(kept, '');
    lifeline.removeAtEnd(kept);
    lifeline.keepAtEnd(kept);
    await lifeline.close();
    expect(existsSync(kept)).toBe(true);
  });

  it('a service that does not want to end is ended', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    const service = start(lifeline, 'stubborn', `${stubborn} console.log('deaf')`);
    await vi.waitFor(() => expect(service.log.text()).toContain('deaf'), 10_000);
    await lifeline.close();
    expect((await service.ended).text).toBe('stubborn was ended by SIGKILL');
  });

  it('another guard has taken over for one that was ended', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    start(lifeline, 'hider', withHiddenChild);
    await vi.waitFor(() => expect(markedProcesses(mark)).toHaveLength(2), 10_000);
    process.kill(lifeline.guardPid!, 'SIGKILL');
    await lifeline.close();
    expect(markedProcesses(mark)).toEqual([]);
  });

  it('a second wish to end does not wait', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    const service = start(lifeline, 'stubborn', `${stubborn} console.log('deaf')`, 600_000);
    await vi.waitFor(() => expect(service.log.text()).toContain('deaf'), 10_000);
    const closed = lifeline.close();
    lifeline.hurry();
    await closed;
    expect(service.running).toBe(false);
  });
});

it('nothing outlives a launcher that is killed with -9', async () => {
  const launcher = path.join(folder, 'launcher.ts');
  const lifelineModule = JSON.stringify(path.join(import.meta.dirname, 'lifeline.ts'));
  writeFileSync(
    launcher,
    `import { Lifeline } from ${lifelineModule};
     const lifeline = new Lifeline(${JSON.stringify(mark)}, ${JSON.stringify(folder)}, () => undefined);
     lifeline.start({ name: 'hider', command: process.execPath, args: ['-e', ${JSON.stringify(withHiddenChild)}] });
     console.log('started');`,
  );
  const [importFlag, tsx] = typescriptArguments('');
  const child = spawn(process.execPath, [importFlag!, tsx!, launcher], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  await vi.waitFor(() => expect(markedProcesses(mark)).toHaveLength(2), 10_000);
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(markedProcesses(mark)).toEqual([]), 15_000);
});

describe('a service that ends by itself', () => {
  it('says how, with its last words when it was meant to succeed', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    const script = `console.log('no such table'); process.exit(3)`;
    const order = { name: 'import', command: process.execPath, args: ['-e', script] };
    await expect(lifeline.run(order)).rejects.toThrow('import ended with code 3\nno such table');
    await lifeline.close();
  });

  it('says when it cannot even be started', async () => {
    const lifeline = new Lifeline(mark, folder, () => undefined);
    const service = lifeline.start({
      name: 'ghost',
      command: path.join(folder, 'no-such-program'),
      args: [],
    });
    expect((await service.ended).text).toContain('could not be started');
    await lifeline.close();
  });
});

it('a process that has ended but was not collected does not count as running', async () => {
  // The shell becomes a sleeper that never collects its child, which ends at once.
  const parent = spawn('sh', ['-c', 'true & echo $!; exec tail -f /dev/null'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
  await vi.waitFor(() => expect(isRunning(Number(line))).toBe(false), 10_000);
  parent.kill('SIGKILL');
});

function start(lifeline: Lifeline, name: string, script: string, graceMs = 500) {
  return lifeline.start({ name, command: process.execPath, args: ['-e', script], graceMs });
}
