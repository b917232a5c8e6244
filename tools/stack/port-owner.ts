import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { commandOf, type RunningProcess } from './process-table.ts';

/** Who listens on a TCP port of this machine; undefined when nobody does or it is not for us to know. */
export function portOwner(port: number): RunningProcess | undefined {
  const pid = process.platform === 'linux' ? ownerFromProc(port) : ownerFromLsof(port);
  if (pid === undefined) return undefined;
  const command = commandOf(pid) ?? 'unknown command';
  return { pid, command: command.length > 120 ? `${command.slice(0, 120)}…` : command };
}

/** /proc/net/tcp has the inode of the listening socket; the owner has an open file of that inode. */
function ownerFromProc(port: number): number | undefined {
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((table) => listeningInodes(table, port))
      .map((i) => `socket:[${i}]`),
  );
  if (sockets.size === 0) return undefined;
  return readdirSync('/proc')
    .map(Number)
    .find((pid) => Number.isInteger(pid) && openFiles(pid).some((file) => sockets.has(file)));
}

function listeningInodes(table: string, port: number): string[] {
  const listening = '0A';
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return quietly('', () => readFileSync(table, 'utf8'))
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(wanted) && state === listening)
    .map((columns) => columns[9] ?? '');
}

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return quietly([], () => readdirSync(folder)).map((file) =>
    quietly('', () => readlinkSync(`${folder}/${file}`)),
  );
}

/** A process may belong to somebody else, or end while it is looked at. */
function quietly<T>(otherwise: T, look: () => T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

function ownerFromLsof(port: number): number | undefined {
  const found = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'], { encoding: 'utf8' });
  const pid = Number(/^p(\d+)$/m.exec(found.stdout ?? '')?.[1]);
  return Number.isInteger(pid) ? pid : undefined;
}
