import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { diffArrays } from 'diff';
import { expect, test } from 'vitest';
import { withoutOptions } from '../../../scripts/build/diff-parts.ts';

const folder = dirname(createRequire(import.meta.url).resolve('diff/package.json'));
const library = readFileSync(join(folder, 'libesm/diff/base.js'), 'utf8');

interface Comparison {
  tokenize(value: string[]): string[];
  join(value: string[]): string[];
  diff(before: string[], after: string[], options: object): unknown;
}

/** Compares arrays with what is shipped, as the library's module of arrays does. */
async function compare(before: string[], after: string[], maxEditLength: number) {
  const source = Buffer.from(withoutOptions(library)).toString('base64');
  const { default: Diff }: { default: new () => Comparison } = await import(
    `data:text/javascript;base64,${source}`
  );
  const comparison = new Diff();
  comparison.tokenize = (value) => value.slice();
  comparison.join = (value) => value;
  return comparison.diff(before, after, { maxEditLength });
}

test('diff: what is left finds what the library finds, within as many edits', async () => {
  const words = 'the price of the oxide rose and the price of the metal fell'.split(' ');
  const versions = words.map((_word, at) => [...words.slice(at), 'again', ...words.slice(0, at)]);
  for (const version of [...versions, words, [], ['oxide']])
    for (const maxEditLength of [0, 3, 500])
      expect(await compare(words, version, maxEditLength)).toEqual(
        diffArrays(words, version, { maxEditLength }),
      );
});

test('diff: a part that another version doesn’t have is noticed', () => {
  const other = library.replace('options.comparator', 'options.compare');
  expect(() => withoutOptions(other)).toThrow('diff has `if (options.comparator) {` not once.');
});
