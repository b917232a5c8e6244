import { randomBytes } from 'node:crypto';
import { idFromBytes } from '@equipage/domain';

/** Makes a new id of 12 letters and digits, 60 bits of chance. */
export type NewId = () => string;

export const randomId: NewId = () => idFromBytes(randomBytes(12));

/** Makes a new secret that nobody guesses: 128 bits of chance as 22 characters of base64url. */
export type NewToken = () => string;

export const randomToken: NewToken = () => randomBytes(16).toString('base64url');
