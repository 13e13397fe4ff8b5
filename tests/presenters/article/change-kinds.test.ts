import { expect, test } from 'vitest';
import { changeKindsLabel } from '../../../lib/presenters/article/change-kinds.ts';

test('change kinds: are listed in their fixed order', () => {
  expect(changeKindsLabel(['figures', 'highlights', 'words'])).toBe('figures, Highlights, wording');
  expect(changeKindsLabel([])).toBeNull();
});
