import { expect, test } from 'vitest';
import type { DocumentLine } from '../../lib/article/document/article-document.ts';
import { notesByPassage } from '../../lib/highlight/notes-by-passage.ts';
import { highlight } from '../support/builders/highlights.ts';

/** Two key points and two passages of ten characters each. */
const lines = ['keyPoint', 'keyPoint', 'passage', 'passage'].map(
  (of, index): DocumentLine => ({
    of: of === 'passage' ? 'passage' : 'keyPoint',
    number: index % 2,
    start: index * 11,
    text: 'ten letter',
  }),
);

const placed = (start: number, end: number, note = 'A note') => ({
  highlight: highlight(`${start} ${end}`, { note }),
  span: { start, end },
});

const found = (...rows: ReturnType<typeof placed>[]) =>
  [...notesByPassage(lines, rows)].map(([at, notes]) => [at, ...notes.map(({ id }) => id)]);

test.each<[string, ReturnType<typeof placed>[], unknown[]]>([
  ['in its first characters', [placed(22, 25)], [[0, '22 25']]],
  ['up to its last character', [placed(25, 32)], [[0, '25 32']]],
  ['up to the line break after it', [placed(25, 33)], [[0, '25 33']]],
  ['over two passages, in the second', [placed(25, 35)], [[1, '25 35']]],
  ['from a key point on, in the passage', [placed(3, 35)], [[1, '3 35']]],
  [
    'in any key point, with the key points',
    [placed(0, 4), placed(12, 15)],
    [['keyPoints', '0 4', '12 15']],
  ],
  [
    'twice in one passage, both in order',
    [placed(22, 24), placed(26, 28)],
    [[0, '22 24', '26 28']],
  ],
  ['without words, nowhere', [placed(22, 25, '')], []],
])('notes by passage: a note %s', (_where, rows, expected) => {
  expect(found(...rows)).toEqual(expected);
});
