import type { Application } from './application.schema.ts';

/**
 * What stays of an applicant whose account was erased: nothing that tells who it was. The application stays, with its
 * status and its times, so that the organizers' counts and hours go on being right.
 */
export function erasedPerson({ language }: Pick<Application['person'], 'language'>): Application['person'] {
  return { name: '–', email: '', thumbnail: null, language };
}

/** Everybody else has an address. */
export function isErased(person: Pick<Application['person'], 'email'>): boolean {
  return person.email === '';
}
