import { logger } from 'firebase-functions';

/** Facts of a log line: codes, counts, names of our own. Whatever looks like personal data is struck out all the same. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Structured lines for Cloud Logging. They hold no personal data: support works with the id of a fault. */
export interface Log {
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  error(message: string, facts?: Facts, error?: unknown): void;
}

/** One line of a log as Cloud Logging takes it. */
type Line = { severity: 'INFO' | 'WARNING' | 'ERROR'; message: string } & Record<string, unknown>;

/** @param write where the lines go */
export function logTo(write: (line: Line) => void): Log {
  return {
    info: (message, facts = {}) => {
      write({ severity: 'INFO', message: redact(message), ...redacted(facts) });
    },
    warn: (message, facts = {}) => {
      write({ severity: 'WARNING', message: redact(message), ...redacted(facts) });
    },
    error: (message, facts = {}, error) => {
      const described = error === undefined ? {} : { error: describe(error) };
      write({ severity: 'ERROR', message: redact(message), ...redacted(facts), ...described });
    },
  };
}

export const cloudLog = logTo((line) => {
  logger.write(line);
});

/**
 * Strikes out what may tell of a person: addresses of mail and network, telephone numbers, links with their secrets,
 * and every long run of letters and digits, as tokens, user ids and document ids are.
 */
export function redact(text: string): string {
  return (
    text
      .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '[link]')
      .replace(/[^\s<>"'(),:;[\]]+@[^\s<>"'(),:;[\]]+/g, '[address]')
      .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '[network]')
      .replace(/\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*/gi, '[network]')
      // Shortened by a `::`; a time of day has none.
      .replace(/(?<![\w:])(?:(?:[0-9a-f]{1,4}:)+:|::(?=[0-9a-f]))[0-9a-f:]*(?!\w)/gi, '[network]')
      .replace(/\b[\w-]{20,}(?:\.[\w-]+)*/g, '[id]')
      .replace(/\+?\d[\d\s().-]{6,}\d/g, '[number]')
  );
}

function redacted(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? redact(fact) : fact]),
  );
}

/** What an error says of our code: its kind, its code and where it came from. Its words only after striking out. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, message, stack = '' } = error;
  const code = (error as { code?: unknown }).code;
  return {
    kind: name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    words: redact(message),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
    // Of many that failed for one reason, some say as much as all.
    ...(error instanceof AggregateError ? { errors: error.errors.slice(0, 5).map(describe) } : {}),
  };
}
