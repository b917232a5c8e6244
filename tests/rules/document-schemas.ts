import { message, paths } from '@equipage/domain';
import type * as z from 'zod/mini';
import { limitCounter } from '../../functions/src/edge/rate-limit.ts';
import { documents } from '../../functions/src/store/documents.ts';

/** Every stored document by the shape of its path: what functions know with its schema, and the two that stand elsewhere. */
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
  [paths.limit('{}')]: limitCounter,
};
