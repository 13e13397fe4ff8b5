import { expect, test } from 'vitest';
import {
  readDocuments,
  readJudgments,
} from '../../../../scripts/bench/collection/read-collection.ts';

test('collection: a document is its title, and its body without the title at the start', () => {
  const text = [
    '.I 1\n.T\nrare\nearths\n.A\nsmith,a.\n.W\nrare  earths\n a text\n.X\n1 5 1',
    '.I 7\n.W\nonly\nwords .I said\n',
    '.I 9\n.T\n.W\n',
  ].join('\n');
  expect(readDocuments(text)).toEqual([
    { id: 1, title: 'rare earths', body: 'a text' },
    { id: 7, title: '', body: 'only words .I said' },
    { id: 9, title: '', body: '' },
  ]);
});

test.each([
  ['three columns', '1 184 2\n1 29 4\r\n'],
  ['blanks around them', '  1\t184   2 \n\n 1 29 4 '],
  ['further columns', '1 184 2 0.000\n1 29 4 7'],
])('collection: judgments in %s are gains', (_layout, text) => {
  expect([...readJudgments(text)]).toEqual([
    [
      1,
      new Map([
        [184, 3],
        [29, 1],
      ]),
    ],
  ]);
});

test.each(['1 184', '1 184 0', '1 184 -1', '1 184 0 0.000000', '1 184 4'])(
  'collection: "%s" is the least gain',
  (text) => {
    expect(readJudgments(text).get(1)?.get(184)).toBe(1);
  },
);
