/**
 * The process that ends a stack, whatever happened to the launcher. The launcher holds the other end of our standard
 * input: when it says `stop`, or when the input closes because the launcher was killed, we ask each service to end,
 * wait for it (the emulators export their data then), end whatever else carries the stack's mark and remove the
 * stack's temporary files. It runs in its own session, so neither Ctrl-C nor a closing terminal reaches it.
 *
 * Started as: guard.ts <mark of the stack>
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, markedProcesses } from './process-table.ts';
import type { GuardOrder } from './lifeline.ts';

const mark = process.argv[2];
if (mark === undefined || mark === '') throw new Error('guard: the mark of the stack is missing');

const services = new Map<number, GuardOrder & { order: 'watch' }>();
const leftovers = new Set<string>();
let stopping = false;
let hurry = false;

// What we print is for a launcher that may be gone.
process.stdout.on('error', () => undefined);

createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line) as GuardOrder))
  .on('close', () => void stop());

function obey(order: GuardOrder): void {
  switch (order.order) {
    case 'watch':
      services.set(order.pid, order);
      break;
    case 'remove':
      leftovers.add(order.path);
      break;
    case 'keep':
      leftovers.delete(order.path);
      break;
    case 'hurry':
      hurry = true;
      break;
    case 'stop':
      void stop();
  }
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([...services.values()].map(end));
  await sweep();
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  process.exit(0);
}

async function end({ pid, name, signal, graceMs }: GuardOrder & { order: 'watch' }): Promise<void> {
  kill(pid, signal);
  const deadline = Date.now() + graceMs;
  while (isRunning(pid) && !hurry) {
    if (Date.now() > deadline) {
      console.log(`${name} did not end within ${graceMs / 1000} s and was stopped`);
      break;
    }
    await delay(25);
  }
}

/** Ends what is left: function workers of a stop in mid-request, a Java whose parent died. */
async function sweep(): Promise<void> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const left = markedProcesses(mark!);
    if (left.length === 0 || Date.now() > deadline) return;
    for (const { pid } of left) kill(pid, 'SIGKILL');
    await delay(25);
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
