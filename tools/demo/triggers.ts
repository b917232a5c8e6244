/**
 * Does the work while the functions emulator lets written documents pass without calling a trigger.
 *
 * Demo data is whole as it is written, so triggers would find nothing to do; but each document would call some, and the
 * emulator starts a process for each call that waits: dozens of them for sixty people.
 *
 * @param hubOrigin of the emulator hub; undefined: no functions run beside the database
 */
export async function withoutTriggers<Result>(
  hubOrigin: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (hubOrigin === undefined) return work();
  await ask(hubOrigin, 'disableBackgroundTriggers');
  try {
    return await work();
  } finally {
    await ask(hubOrigin, 'enableBackgroundTriggers');
  }
}

async function ask(hubOrigin: string, what: string): Promise<void> {
  const answer = await fetch(`${hubOrigin}/functions/${what}`, { method: 'PUT' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The emulator hub refused ${what}: ${text}`);
}
