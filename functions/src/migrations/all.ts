import type { Migration } from './migration.ts';
import { mutedUntil } from './muted-until.ts';

/** Every migration there has been since the first installation, oldest first. */
export const migrations: readonly Migration[] = [mutedUntil];
