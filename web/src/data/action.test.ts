import { done, type Outcome, refuse } from '@equipage/domain';
import { batch } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createAction } from './action.ts';

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}

describe('a button', () => {
  it('does one thing when it is clicked twice', async () => {
    const work = deferred<Outcome<number>>();
    const sent = vi.fn(() => work.promise);
    const action = createAction(sent);
    const clicks = batch(() => [action(), action()]);
    work.resolve(done(1));
    expect(await Promise.all(clicks)).toEqual([done(1), undefined]);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is busy while it works, and then shows how it ended', async () => {
    const work = deferred<Outcome<never, 'taken'>>();
    const action = createAction((name: string) => (expect(name).toBe('festival'), work.promise));
    const click = action('festival');
    expect([action.busy(), action.outcome()]).toEqual([true, undefined]);
    work.resolve(refuse('taken'));
    await click;
    expect([action.busy(), action.outcome()]).toEqual([false, refuse('taken')]);
  });

  it('can be clicked again afterwards, and forgets how it ended before', async () => {
    const outcomes: Outcome<number>[] = [refuse('taken'), done(2)];
    const action = createAction(() => Promise.resolve(outcomes.shift()!));
    await action();
    const click = action();
    expect(action.outcome()).toBeUndefined();
    expect(await click).toEqual(done(2));
    action.clear();
    expect(action.outcome()).toBeUndefined();
  });

  it('whose work breaks says that it broke, and can be clicked again', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const action = createAction(async (): Promise<Outcome<number>> => {
      throw new Error('bug');
    });
    expect(await action()).toEqual(refuse('fault'));
    expect([action.busy(), action.outcome()]).toEqual([false, refuse('fault')]);
    expect(complaints).toHaveBeenCalledTimes(1);
    complaints.mockRestore();
  });
});
