import { expect, test } from 'vitest';
import { changeKindsLabel } from '../../../lib/presenters/article/change-kinds.ts';

test('what an edit touched is named in its order', () => {
  expect(changeKindsLabel(['figures', 'highlights', 'words'])).toBe('figures, Highlights, wording');
  expect(changeKindsLabel([])).toBeNull();
});
