import { expect, test } from 'vitest';
import { changeWords } from '../../../lib/presenters/article/change-kinds.ts';

test('what an edit touched is named in its order', () => {
  expect(changeWords(['figures', 'highlights', 'words'])).toBe('figures, Highlights, wording');
  expect(changeWords([])).toBeNull();
});
