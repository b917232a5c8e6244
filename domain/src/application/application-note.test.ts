import { expect, test } from 'vitest';
import { tidyTags } from './application-note.ts';

test('a tag that was typed twice with other capitals is one, as it was written first', () => {
  expect(tidyTags(['Driver', 'kitchen', 'driver', 'DRIVER'])).toEqual(['Driver', 'kitchen']);
});

test('tags stand in the order of their letters, capitals or not', () => {
  expect(tidyTags(['tent', 'Bar', 'art'])).toEqual(['art', 'Bar', 'tent']);
});
