import { expect, test } from 'vitest';
import { otherEngines } from '../../../../scripts/bench/collection/other-engines.ts';
import { productEngine } from '../../../../scripts/bench/collection/product-engine.ts';
import { describeScore, scoreEngine } from '../../../../scripts/bench/collection/score-engine.ts';

const documents = [
  { id: 1, title: 'wing flow', body: 'the flow around a wing at high speed' },
  { id: 2, title: 'heat', body: 'heat conduction in slabs' },
  { id: 3, title: 'slabs', body: 'composite slabs and heat' },
];

test('collection: a score is the gain beside the best possible, by the position of queries', async () => {
  const judged = new Map([
    [1, new Map([[1, 4]])],
    [
      3,
      new Map([
        [2, 1],
        [3, 4],
      ]),
    ],
    [4, new Map([[1, 2]])],
  ]);
  const found = [[1, 2], [9], [2, 3], []];
  const queries = ['0', '1', '2', '3'];
  const collection = { documents, queries, judged };
  const scores = await scoreEngine((query) => found[Number(query)] ?? [], collection);
  const second = (1 + 4 / Math.log2(3)) / (4 + 1 / Math.log2(3));
  expect(scores.odd).toEqual({ gain: (1 + second) / 2, recall: 1, empty: 0, queries: 2 });
  expect(scores.even).toEqual({ gain: 0, recall: 0, empty: 1, queries: 1 });
  expect(describeScore(scores.all)).toBe('nDCG@10 0.587, recall@20 0.667, empty 1 of 3');
});

test('collection: results after the tenth gain nothing, after the twentieth they are not found', async () => {
  const judged = new Map([
    [
      1,
      new Map([
        [11, 4],
        [21, 4],
      ]),
    ],
  ]);
  const ids = Array.from({ length: 30 }, (_, at) => at + 1);
  const { all } = await scoreEngine(() => ids, { documents, queries: ['x'], judged });
  expect(all).toEqual({ gain: 0, recall: 0.5, empty: 0, queries: 1 });
});

test('collection: the product shows documents with all words, then with some', async () => {
  const engine = await productEngine(documents);
  expect(await engine('heat of composite slabs .')).toEqual([3, 2]);
  expect(await engine('what')).toEqual([]);
});

test.each(Object.entries(otherEngines))('collection: %s finds a word', (_name, makeEngine) => {
  expect(makeEngine(documents)('wing')).toEqual([1]);
});
