import { decideAnswering, done, isOpen, prefillOf, refuse, takeAnswers, type calls } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { ReadingUseCase, UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';

export const update: UseCase<typeof calls.updateAnswers, VerifiedPerson> = async (
  { uid },
  { eventId, answers: given },
  { store, now },
) => {
  const place = documents.application(eventId, uid);
  const application = await store.read(place);
  const event = await store.read(documents.event(eventId));
  if (application === undefined || event === undefined) return refuse('no-application');
  const decided = decideAnswering(application.status, event, now);
  if (!decided.ok) return decided;

  const form = await store.read(documents.form(eventId));
  const answered = takeAnswers(form?.questions ?? [], given, application, now);
  if (!answered.ok) return answered;
  if (!isDeepStrictEqual(answered.value.answers, application.answers)) store.update(place, answered.value);
  return done({ answered: true });
};

/** Only what the person said herself, and only to questions of this form. */
export const prefill: ReadingUseCase<typeof calls.prefillAnswers, VerifiedPerson> = async (
  { uid },
  { eventId },
  { store, now },
) => {
  const event = await store.read(documents.event(eventId));
  if (event === undefined || !isOpen(event, now)) return refuse('event-not-open');
  const form = await store.read(documents.form(eventId));
  const last = await store.read(documents.lastValues(event.orgId, uid));
  return done({ answers: prefillOf(form?.questions ?? [], last?.values ?? {}) });
};
