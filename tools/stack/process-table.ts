import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * The environment variable that marks every process of a stack. The environment is inherited, so it finds
 * grandchildren too, even the ones that left their process group and lost their parent (Java does both).
 */
export const stackMark = 'EQUIPAGE_STACK';

const onLinux = process.platform === 'linux';

/** Whether the process still works. A zombie, ended but not yet collected by its parent, does not. */
export function isRunning(pid: number): boolean {
  const state = onLinux
    ? /\) (\S)/.exec(read(`/proc/${pid}/stat`))?.[1]
    : run('ps', ['-o', 'stat=', '-p', String(pid)]).trim()[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** The command line of a process, or undefined when there is no such process or it is not ours to look at. */
export function commandOf(pid: number): string | undefined {
  const command = onLinux
    ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
    : run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).trim();
  return command === '' ? undefined : command;
}

/** The running processes whose mark begins with the given text. */
export function markedProcesses(mark: string): (RunningProcess & { mark: string })[] {
  return onLinux ? markedInProc(mark) : markedInPs(mark);
}

function markedInProc(wanted: string) {
  const found = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const mark = markIn(read(`/proc/${pid}/environ`).split('\0'));
    if (mark?.startsWith(wanted) && isRunning(pid)) found.push({ pid, command: commandOf(pid) ?? '', mark });
  }
  return found;
}

/** On macOS `ps -E` writes the environment behind the command. */
function markedInPs(wanted: string) {
  const found = [];
  for (const line of run('ps', ['-A', '-E', '-ww', '-o', 'pid=,command=']).split('\n')) {
    const words = line.trim().split(' ');
    const mark = markIn(words);
    if (mark?.startsWith(wanted)) {
      found.push({ pid: Number(words[0]), command: words.slice(1, 6).join(' '), mark });
    }
  }
  return found;
}

function markIn(assignments: string[]): string | undefined {
  return assignments.find((text) => text.startsWith(`${stackMark}=`))?.slice(stackMark.length + 1);
}

function run(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout ?? '';
}

/** A process may end while it is being looked at; then there is nothing to read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
