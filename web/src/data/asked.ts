import { createEffect, createSignal, on, type Accessor } from 'solid-js';

/**
 * What a call answers to whoever looks at the page. It is asked anew when that is somebody else or it is about something
 * else; nothing is shown meanwhile, and a late answer about before is dropped.
 *
 * @param of who asks about what, as a text; undefined while that is not known
 * @returns the answer, undefined until it is there; and `ask`, which asks once more
 */
export function createAsked<Answer>(of: Accessor<string | undefined>, question: () => Promise<Answer>) {
  const [answer, setAnswer] = createSignal<Answer>();
  let turn = 0;

  async function ask(): Promise<void> {
    const mine = ++turn;
    setAnswer(undefined);
    const answered = await question();
    if (mine === turn) setAnswer(() => answered);
  }
  createEffect(on(of, (known) => known !== undefined && void ask()));
  return { answer, ask };
}
