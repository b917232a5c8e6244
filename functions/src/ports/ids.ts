import { randomBytes } from 'node:crypto';
import { idFromBytes } from '@equipage/domain';

/** Makes a new id of 12 letters and digits, 60 bits of chance. */
export type NewId = () => string;

export const randomId: NewId = () => idFromBytes(randomBytes(12));
