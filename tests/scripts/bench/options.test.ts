import { expect, test } from 'vitest';
import { benchOptions, measurements } from '../../../scripts/bench/options.ts';

test('bench: measures everything at 10,000 articles by default', () => {
  expect(benchOptions([])).toEqual({
    rows: measurements,
    size: 10_000,
    unread: 100,
    collection: null,
    sentences: null,
    out: null,
    list: false,
    table: false,
    following: false,
  });
});

test('bench: measures some rows with other articles', () => {
  const options = benchOptions(['--rows', 'jump,popup', '--size', '50k', '--unread', '20']);
  expect(options).toMatchObject({ rows: ['jump', 'popup'], size: 50_000, unread: 20 });
  expect(benchOptions(['--size', '500']).size).toBe(500);
  expect(benchOptions(['--rows', 'poll,year']).rows).toEqual(['poll', 'year']);
});

test('bench: measures a collection', () => {
  expect(benchOptions(['--collection', 'judged']).collection).toBe('judged');
});

test('bench: measures labeled sentences, and prints the built-in list', () => {
  const options = benchOptions(['--sentences', 'labeled.jsonl', '--out', 'found.jsonl']);
  expect(options).toMatchObject({ sentences: 'labeled.jsonl', out: 'found.jsonl', list: false });
  expect(benchOptions(['--list']).list).toBe(true);
});

test.each([
  ['--rows', 'everything', /^--rows takes some of popup, panel/],
  ['--size', 'large', /^--size takes a number/],
  ['--unread', '0', /^--unread takes a percentage/],
])('bench: says what %s takes', (option, value, message) => {
  expect(() => benchOptions([option, value])).toThrow(message);
});
