import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { Obstacle } from '../obstacle.ts';
import { repoRoot, typescriptArguments } from '../repo.ts';
import { LogFile } from './log-file.ts';
import { stackMark } from './process-table.ts';

/** What a launcher tells the guard, one JSON object a line. */
export type GuardOrder =
  /** Ask this service to end first, and wait for it at most `graceMs`. */
  | { order: 'watch'; pid: number; name: string; signal: NodeJS.Signals; graceMs: number }
  /** Remove this file or folder when everything has ended. */
  | { order: 'remove'; path: string }
  /** Take back a `remove`. */
  | { order: 'keep'; path: string }
  /** End everything now. Losing the connection means the same. */
  | { order: 'stop' }
  /** Do not wait for anything any more. */
  | { order: 'hurry' };

export interface ServiceOrder {
  readonly name: string;
  readonly command: string;
  readonly args: string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** How it is asked to end, SIGTERM by default. */
  readonly signal?: NodeJS.Signals;
  /** How long it may take to end, in milliseconds, 5 s by default. */
  readonly graceMs?: number;
}

export interface Service {
  readonly name: string;
  readonly log: LogFile;
  /** Resolves when it ends; never rejects. */
  readonly ended: Promise<Ending>;
  readonly running: boolean;
  /** From now on it is asked to end by this signal, and may take this long. */
  endGently(signal: NodeJS.Signals, graceMs: number): void;
}

/** A service ended, or does not do what it is for. Its last words are in the message. */
export class ServiceFailure extends Obstacle {
  constructor(what: string, log: LogFile) {
    super(`${what}\n${log.tail(30)}`, `The whole log: ${log.path}`);
  }
}

export interface Ending {
  readonly succeeded: boolean;
  /** A sentence about how it ended, with the name of the service. */
  readonly text: string;
}

/**
 * Starts the processes of one stack and sees that none of them outlives it: a guard process (guard.ts) ends them all
 * when `close` is called and also when this process dies in any other way, kill -9 included.
 *
 * Services write into log files, not into a pipe to us: a pipe breaks when we die, and what the emulators would
 * write while they export their data would then kill them.
 */
export class Lifeline {
  readonly mark: string;
  readonly logDir: string;
  readonly #say: (line: string) => void;
  /** All that was told so far, for a guard that must take over. */
  readonly #orders: GuardOrder[] = [];
  #guard: ChildProcess;
  #guardsLost = 0;
  #closing = false;

  /** @param mark unique for each stack, visible in the environment of all its processes */
  constructor(mark: string, logDir: string, say: (line: string) => void) {
    this.mark = mark;
    this.logDir = logDir;
    this.#say = say;
    mkdirSync(logDir, { recursive: true });
    this.#guard = this.#postGuard();
  }

  #postGuard(): ChildProcess {
    const { [stackMark]: _, ...unmarked } = process.env;
    const guard = spawn(process.execPath, typescriptArguments('tools/stack/guard.ts', this.mark), {
      env: unmarked,
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // A guard that died is noticed by its exit; writing to it must not throw.
    guard.stdin.on('error', () => undefined);
    guard.stdout.setEncoding('utf8').on('data', (text: string) => this.#say(text.trimEnd()));
    guard.once('exit', (code) => {
      // Somebody ended it. Without a guard everything would stay behind, so another one takes over.
      if (code === 0 || ++this.#guardsLost > 3) return;
      this.#guard = this.#postGuard();
      for (const order of this.#orders) this.#write(order);
    });
    return guard;
  }

  /** Throws when the stack is being closed: what starts now would stay behind. */
  start(order: ServiceOrder): Service {
    if (this.#closing) throw new Error(`${order.name} was not started, because everything is being stopped`);
    const log = new LogFile(path.join(this.logDir, `${order.name.toLowerCase().replaceAll(' ', '-')}.log`));
    const output = openSync(log.path, 'w');
    // A session of its own: a terminal's Ctrl-C reaches only the launcher, which asks for an orderly end once.
    const child = spawn(order.command, order.args, {
      cwd: order.cwd ?? repoRoot,
      env: { ...process.env, ...order.env, [stackMark]: this.mark },
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    let running = true;
    const ended = new Promise<Ending>((resolve) => {
      const end = (succeeded: boolean, how: string) => {
        running = false;
        resolve({ succeeded, text: `${order.name} ${how}` });
      };
      child.once('error', (error) => end(false, `could not be started: ${error.message}`));
      child.once('exit', (code, signal) =>
        end(code === 0, signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
      );
    });
    const { name } = order;
    const endGently = (signal: NodeJS.Signals, graceMs: number) => {
      if (child.pid !== undefined) this.#tell({ order: 'watch', pid: child.pid, name, signal, graceMs });
    };
    endGently(order.signal ?? 'SIGTERM', order.graceMs ?? 5_000);
    return {
      name,
      log,
      ended,
      get running() {
        return running;
      },
      endGently,
    };
  }

  /** Runs a command to its end. Throws with its last words when it fails. */
  async run(order: ServiceOrder): Promise<void> {
    const service = this.start(order);
    const { succeeded, text } = await service.ended;
    if (!succeeded) throw new ServiceFailure(text, service.log);
  }

  /** Removes a file or folder when the stack has ended, however it ends. */
  removeAtEnd(path: string): void {
    this.#tell({ order: 'remove', path });
  }

  keepAtEnd(path: string): void {
    this.#tell({ order: 'keep', path });
  }

  /** Ends everything and returns when nothing is left. Calling it again is the same end. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#tell({ order: 'stop' });
    for (let guard: ChildProcess | undefined; guard !== this.#guard;) {
      guard = this.#guard;
      if (guard.exitCode === null && guard.signalCode === null) await once(guard, 'exit');
    }
  }

  get guardPid(): number | undefined {
    return this.#guard.pid;
  }

  get closing(): boolean {
    return this.#closing;
  }

  /** Makes a close that is under way stop waiting for the services. */
  hurry(): void {
    this.#tell({ order: 'hurry' });
  }

  #tell(order: GuardOrder): void {
    this.#orders.push(order);
    this.#write(order);
  }

  #write(order: GuardOrder): void {
    if (this.#guard.stdin?.writable) this.#guard.stdin.write(`${JSON.stringify(order)}\n`);
  }
}
