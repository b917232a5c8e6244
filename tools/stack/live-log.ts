import { paint } from '../terminal.ts';
import type { Service } from './lifeline.ts';

/** What a developer wants to see at once; everything else stays in the log files. */
const worthShowing: Record<string, RegExp> = {
  // What the functions print, except for what the SDK notes for itself, and what went wrong with them.
  emulators: /^(> (?!.*"severity":"DEBUG")|⚠ +functions|✖)/,
  'functions build': /error|✘|│|\d+:\d+/i,
  'web server': /error|warn|page reload/i,
};

/** Passes on the lines of the services that say something new about the developer's own code. */
export function showLive(services: readonly Service[], say: (line: string) => void): void {
  for (const { name, log } of services) {
    const wanted = worthShowing[name];
    if (wanted === undefined) continue;
    log.followNew((line) => {
      if (wanted.test(line)) say(`${paint.faint(name)}  ${line}`);
    });
  }
}
