import { idFromBytes } from '@equipage/domain';

/** An id for a document that this client creates: 20 characters, 100 random bits. */
export function newDocumentId(): string {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(20)));
}

/** An id that people will see in an address (organization, event): 12 characters, 60 random bits. */
export function newShortId(): string {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(12)));
}
