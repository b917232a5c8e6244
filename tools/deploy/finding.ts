/** One thing that was looked at before a deployment. */
export interface Finding {
  /**
   * - `fine`: as it must be
   * - `flawed`: missing or wrong, nothing is deployed
   * - `unseen`: cannot be judged from this machine; the words say how to look
   */
  readonly state: 'fine' | 'flawed' | 'unseen';
  /** What it is, and when it is not fine, how to mend it. */
  readonly words: string;
}

export function fine(words: string): Finding {
  return { state: 'fine', words };
}

export function flawed(words: string): Finding {
  return { state: 'flawed', words };
}

export function unseen(words: string): Finding {
  return { state: 'unseen', words };
}
