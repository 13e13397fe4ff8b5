import { describe, expect, test } from 'vitest';
import {
  type KeptResult,
  markdownOf,
  tableOf,
  withResult,
} from '../../../scripts/bench/kept-results.ts';
import { boundRow, milliseconds, row } from '../../../scripts/bench/row.ts';

const result = (measurement: KeptResult['measurement'], changes: Partial<KeptResult> = {}) => ({
  measurement,
  size: 10_000,
  unread: 20,
  following: false,
  at: '2026-11-28T10:00:00.000Z',
  rows: [row(`${measurement}: it`, [10], [12], 1.5)],
  ...changes,
});

const kept = (...results: readonly KeptResult[]) =>
  results.reduce<KeptResult[]>((all, each) => withResult(all, each), []);

describe('results of the bench', () => {
  test('join those of earlier runs, in the order of the measurements', () => {
    const results = kept(
      result('package'),
      result('poll', { following: true }),
      result('memory'),
      result('popup'),
      result('popup', { size: 500 }),
    );
    expect(
      results.map(({ measurement, size, following }) => [measurement, size, following]),
    ).toEqual([
      ['popup', 500, false],
      ['popup', 10_000, false],
      ['memory', 10_000, false],
      ['package', 10_000, false],
      ['poll', 10_000, true],
    ]);
  });

  test('replace what was measured alike, of the package whatever was stored', () => {
    const at = '2026-11-28T11:00:00.000Z';
    const results = kept(
      ...[result('poll'), result('package'), result('poll', { unread: 100 })],
      ...[result('poll', { at }), result('package', { size: 500, at })],
    );
    expect(results.map(({ measurement, unread, at }) => [measurement, unread, at])).toEqual([
      ['package', 20, at],
      ['poll', 20, at],
      ['poll', 100, '2026-11-28T10:00:00.000Z'],
    ]);
  });

  test('are printed as Markdown, a table for each number of articles', () => {
    const at = '2026-11-29T10:00:00.000Z';
    const markdown = markdownOf(kept(result('poll'), result('popup', { at }), result('package')));
    expect(markdown.split('\n')).toEqual([
      '### 10,000 articles, 20 % unread',
      '',
      'Measured from 2026-11-28 to 2026-11-29.',
      '',
      '| action | floor | ours | ratio | budget | verdict |',
      '| --- | --- | --- | --- | --- | --- |',
      '| popup: it | 10.0 ms | 12.0 ms | 1.20× | ≤ 1.5× | met |',
      '| poll: it | 10.0 ms | 12.0 ms | 1.20× | ≤ 1.5× | met |',
      '',
      '### The package',
      '',
      'Measured on 2026-11-28.',
      '',
      '| action | floor | ours | ratio | budget | verdict |',
      '| --- | --- | --- | --- | --- | --- |',
      '| package: it | 10.0 ms | 12.0 ms | 1.20× | ≤ 1.5× | met |',
    ]);
  });

  test('have a verdict where they have a budget', () => {
    const rows = [
      row('slow', [10], [16], 1.5),
      row('quick', [10, 10, 90], [9, 15, 80], 1.5),
      boundRow('alone', 6, milliseconds, 5),
      boundRow('free', 6, milliseconds, null),
    ];
    const table = tableOf([result('poll', { rows, following: true })]);
    expect(
      table.map(({ action, floor, ours, ratio, budget, verdict }) =>
        [action, floor, ours, ratio, budget, verdict].join(' | '),
      ),
    ).toEqual([
      'slow | 10.0 ms | 16.0 ms | 1.60× | ≤ 1.5× | MISSED',
      'quick | 10.0 ms | 15.0 ms | 1.50× | ≤ 1.5× | met',
      'alone | – | 6.0 ms | – | ≤ 5.0 ms | MISSED',
      'free | – | 6.0 ms | – | – | –',
    ]);
    expect(table[0]).toMatchObject({
      stored: '10,000, 20 % unread, following',
      measured: '2026-11-28 10:00',
    });
  });
});
