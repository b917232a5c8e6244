import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { pictureData } from '../base/stored.ts';

export const photoLimits = {
  /** Width and height in pixels, of the photo and of the picture in lists. */
  side: 512,
  thumbnailSide: 64,
  /** Bytes of image data. */
  bytes: 100_000,
  thumbnailBytes: 3_000,
  /** Characters of the data URL: four for three bytes, and its head. */
  characters: 140_000,
} as const;

/**
 * `photos/{uid}`: the person's photo in the size of a page. Its owner writes it, together with the thumbnail in the
 * profile that stands for it in lists; readable like the profile.
 */
export const photo = z.object({
  id: z.string(),
  data: pictureData(photoLimits.characters),
  updatedAt: instant,
});
export type Photo = z.infer<typeof photo>;
