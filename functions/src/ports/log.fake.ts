import type { Facts, Log } from './log.ts';

export interface LogLine {
  readonly severity: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts: Facts;
  readonly error?: unknown;
}

/** Keeps the lines for tests to look at. */
export function fakeLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  return {
    lines,
    info: (message, facts = {}) => void lines.push({ severity: 'info', message, facts }),
    warn: (message, facts = {}) => void lines.push({ severity: 'warn', message, facts }),
    error: (message, facts = {}, error) => void lines.push({ severity: 'error', message, facts, error }),
  };
}
