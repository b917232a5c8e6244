import { done, erasedPerson, refuse, type ApplicationStatus, type Outcome } from '@equipage/domain';
import { anApplication } from '@equipage/domain/fixtures';
import { describe, expect, test, vi } from 'vitest';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { asksFirst, createDecisions, decidable, possibleDecisions } from './decisions.ts';

type Answer = Outcome<{ status: ApplicationStatus }, RefusalCode>;

function decisions() {
  const answers: ((answer: Answer) => void)[] = [];
  const decide = vi.fn(() => new Promise<Answer>((resolve) => answers.push(resolve)));
  const onDone = vi.fn();
  const onRefused = vi.fn();
  return {
    ...createDecisions({ decide, onDone, onRefused }),
    decideAtServer: decide,
    answers,
    onDone,
    onRefused,
  };
}

const ada = { uid: 'ada', name: 'Ada Wrona' };
const bo = { uid: 'bo', name: 'Bo Li' };

describe('deciding on applications', () => {
  test('a double click decides once', async () => {
    const { decide, decideAtServer, answers, underWay, decided, onDone } = decisions();
    const first = decide(ada, 'accepted');
    const second = decide(ada, 'accepted');
    expect(underWay('ada')).toBe('accepted');
    answers[0]?.(done({ status: 'accepted' }));
    await Promise.all([first, second]);
    expect(decideAtServer).toHaveBeenCalledTimes(1);
    expect(underWay('ada')).toBeUndefined();
    expect(decided('ada')).toBe('accepted');
    expect(onDone).toHaveBeenCalledExactlyOnceWith('Ada Wrona', 'accepted');
  });

  test('one person does not wait for another', () => {
    const { decide, decideAtServer, underWay } = decisions();
    void decide(ada, 'accepted');
    void decide(bo, 'waitlisted');
    expect(decideAtServer).toHaveBeenCalledTimes(2);
    expect(underWay('ada')).toBe('accepted');
    expect(underWay('bo')).toBe('waitlisted');
  });

  test('a refusal is told and the person can be decided on again', async () => {
    const { decide, decideAtServer, answers, decided, onDone, onRefused } = decisions();
    const first = decide(ada, 'accepted');
    answers[0]?.(refuse('application-canceled'));
    await first;
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('Ada Wrona', refuse('application-canceled'));
    expect(onDone).not.toHaveBeenCalled();
    expect(decided('ada')).toBeUndefined();
    void decide(ada, 'waitlisted');
    expect(decideAtServer).toHaveBeenCalledTimes(2);
  });

  test('what takes something from a person is asked about, what gives is not', () => {
    expect(asksFirst('pending', 'declined')).toBe(true);
    expect(asksFirst('accepted', 'waitlisted')).toBe(true);
    expect(asksFirst('pending', 'accepted')).toBe(false);
    expect(asksFirst('pending', 'waitlisted')).toBe(false);
    expect(asksFirst('declined', 'waitlisted')).toBe(false);
  });

  test('nobody decides on an application that was canceled, or the same thing twice', () => {
    expect(possibleDecisions('canceled')).toEqual([]);
    expect(possibleDecisions('pending')).toEqual(['accepted', 'waitlisted', 'declined']);
    expect(possibleDecisions('accepted')).toEqual(['waitlisted', 'declined']);
  });

  test('of many, those are left out on whom nothing can be decided', () => {
    const [pia, cleo, gone] = ['pia', 'cleo', 'gone'].map((uid) => anApplication({ uid }));
    const erased = { ...gone!, person: erasedPerson({ language: 'en' }) };
    expect(decidable([pia!, { ...cleo!, status: 'canceled' }, erased])).toEqual(['pia']);
  });
});
