import { registrationFr } from '../features/application/registration.fr.ts';
import type { PartDictionary } from './text-parts.ts';

export const applyingFr: PartDictionary<'applying'> = { registration: registrationFr };
