import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { ChangeKind } from '../../../lib/article/model/change-kind.ts';
import { byDayThenRank, changeRank } from '../../../lib/article/model/change-order.ts';
import { classifyChange } from '../../../lib/article/versions/classify-change.ts';
import { wordDiff } from '../../../lib/article/versions/word-diff.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const version = (source: string, title = 'Scrap is short') =>
  articleDocument({ title, source, url: 'https://rareearthexchanges.com/news/scrap-is-short/' });

/** The kinds of an edit from one sentence to the other. */
const between = (before: string, after: string): ChangeKind[] =>
  classifyChange(version(`<p>${before}</p>`), version(`<p>${after}</p>`));

describe('change kinds', () => {
  test.each<[string, string, string, ChangeKind[]]>([
    ['nothing', 'Prices rose.', 'Prices rose.', []],
    ['a price', 'NdPr at $110 a kilogram.', 'NdPr at $112 a kilogram.', ['figures', 'words']],
    ['a share', 'Up 4% today.', 'Up 14% today.', ['figures', 'words']],
    ['a ticker', 'Shares of ASX: SMP1 rose.', 'Shares of NYSE: SMP1 rose.', ['tickers', 'words']],
    ['a day', 'It opens on 12 March.', 'It opens on 14 March.', ['dates', 'words']],
    ['a year, which is a date', 'It opens in 2027.', 'It opens in 2028.', ['dates', 'words']],
    [
      'the order of figures, which counts as words',
      'NdPr at $110, Dy at $300.',
      'Dy at $300, NdPr at $110.',
      ['words'],
    ],
    ['a word', 'Prices rose.', 'Prices soared.', ['words']],
    ['a misspelled word', 'Prices roes slowly.', 'Prices rose slowly.', ['typos']],
    ['a letter too many', 'Proccessing grows.', 'Processing grows.', ['typos']],
    ['a longer ending', 'The mine opens.', 'The mining opens.', ['words']],
    ['another first letter', 'It is gold.', 'It is bold.', ['words']],
    ['a comma', 'Prices rose and fell.', 'Prices rose, and fell.', ['typos']],
    ['a comma after a figure', 'At $110 it is dear.', 'At $110, it is dear.', ['typos']],
    ['the case of a unit', 'Worth $5 Million.', 'Worth $5 million.', ['typos']],
    ['the case of a month', 'It opens on 12 march.', 'It opens on 12 March.', ['typos']],
    ['the case of a quarter', 'It opens in q3.', 'It opens in Q3.', ['typos']],
    ['the case of a letter beside a digit', 'It prints in 3d.', 'It prints in 3D.', ['typos']],
    ['a line break, which is nothing', 'Prices rose.<br>Fast.', 'Prices rose. Fast.', []],
    ['a space, which is nothing', 'Prices rose. Fast.', 'Prices rose.<br>Fast.', []],
    ['one sentence more', 'Prices rose.', 'Prices rose. Nobody knows why.', ['words']],
    ['the number of words', 'It is done.', 'It is not done.', ['words']],
  ])('of an edit of %s', (_case, before, after, kinds) => {
    expect(between(before, after)).toEqual(kinds);
  });

  test('name the title and the key points', () => {
    const before = version('<h2>Highlights</h2><ul><li>Scrap is short.</li></ul><p>Text.</p>');
    const after = version(
      '<h2>Highlights</h2><ul><li>Scrap is gone.</li></ul><p>Text.</p>',
      'Scrap is gone',
    );
    expect(classifyChange(before, after)).toEqual(['keyPoints', 'title', 'words']);
  });
});

test('word diff: shared words stay in order between changed ones', () => {
  expect(wordDiff('Prices rose slowly.', 'Prices fell slowly.')).toEqual([
    { kind: 'same', text: 'Prices ' },
    { kind: 'removed', text: 'rose' },
    { kind: 'added', text: 'fell' },
    { kind: 'same', text: ' slowly.' },
  ]);
});

describe('order of changed articles', () => {
  test('is by day, and within a day by importance', () => {
    const changed = (name: string, clock: string, ...changes: ChangeKind[]) => ({
      name,
      changedAt: Date.parse(`${clock}-07:00`),
      changes,
    });
    const list = [
      changed('typo, evening', '2026-11-24T20:00', 'typos'),
      changed('figures, morning', '2026-11-24T08:00', 'figures', 'words'),
      changed('figures, noon', '2026-11-24T12:00', 'figures'),
      changed('figures, the day before', '2026-11-23T23:59', 'figures'),
    ];
    expect(
      list
        .toReversed()
        .sort(byDayThenRank)
        .map(({ name }) => name),
    ).toEqual(['figures, noon', 'figures, morning', 'typo, evening', 'figures, the day before']);
    // Earliest day first. Within a day, importance still decides.
    expect(
      list.sort((one, other) => byDayThenRank(one, other, -1)).map(({ name }) => name),
    ).toEqual(['figures, the day before', 'figures, morning', 'figures, noon', 'typo, evening']);
  });

  test('puts unknown kinds last', () => {
    expect(changeRank([])).toBeGreaterThan(changeRank(['typos']));
  });
});
