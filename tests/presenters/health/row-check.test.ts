import { expect, test } from 'vitest';
import { rowCheckMessage } from '../../../lib/presenters/health/row-check.ts';

const now = Date.UTC(2026, 10, 24, 12);

test.each([
  ['never', null, 'Looked through once a day, not yet'],
  [
    'nothing found',
    { at: now, damaged: 0, mended: 0 },
    'All of them sound, looked through just now.',
  ],
  [
    'all mended',
    { at: now, damaged: 2, mended: 2 },
    '2 damaged rows were found and mended just now.',
  ],
  ['one', { at: now, damaged: 1, mended: 1 }, '1 damaged row was found and mended just now.'],
  [
    'some left',
    { at: now, damaged: 3, mended: 1 },
    '3 damaged rows found just now, 1 of them mended. The rest is left out of the lists; what the feed still has comes back with it.',
  ],
])('%s', (_story, check, sentence) => {
  expect(rowCheckMessage(check, now)).toBe(sentence);
});
