import { message, paths } from '@equipage/domain';
import * as z from 'zod/mini';
import { paceCounter } from '../../functions/src/edge/pace.ts';
import { limitCounter } from '../../functions/src/edge/rate-limit.ts';
import { migrationRecord } from '../../functions/src/migrations/migration.ts';
import { documents } from '../../functions/src/store/documents.ts';

/** Every stored document by the shape of its path: what functions know with its schema, and those that stand elsewhere. */
export const documentSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  ...Object.fromEntries(
    Object.values(documents).map((document) => {
      const { path, schema } = (document as (...ids: string[]) => { path: string; schema: z.ZodMiniType })(
        '{}',
        '{}',
        '{}',
      );
      // Ids that are made of two.
      return [path.replace(/\{\}[_:]\{\}/, '{}'), schema];
    }),
  ),
  [paths.message('{}', '{}')]: message,
  [paths.migration('{}')]: migrationRecord,
  [paths.limit('{}')]: z.union([limitCounter, paceCounter]),
};
