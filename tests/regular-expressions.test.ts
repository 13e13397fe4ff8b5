import { describe, expect, test } from 'vitest';
import { patternCosts } from './support/source/pattern-cost.ts';
import { parseSource, sourceFiles } from './support/source/source-files.ts';

const files = sourceFiles('lib', 'components', 'entrypoints', 'scripts');
const patterns = files.flatMap(({ path, patterns }) => patterns.map((each) => ({ path, ...each })));

/** A new version of the checker has to check every pattern. */
const timeout = 300_000;

describe('regular expressions', () => {
  test('each takes at most linear time', { timeout }, () => {
    const costs = patternCosts(patterns);
    const slow = patterns.flatMap(({ path, pattern, flags }, at) =>
      costs[at] === 'linear' ? [] : [`${path}: /${pattern}/${flags} is ${costs[at]}`],
    );
    expect(slow).toEqual([]);
    expect(patterns.length).toBeGreaterThan(250);
  });
});

describe('how regular expressions are checked', () => {
  test.each([
    ['a scan from the beginning', '^a+$', 'linear'],
    ['a scan to the end from everywhere', '\\s+$', '2nd degree polynomial'],
    ['the same from where a run begins', '(?<!\\s)\\s+$', 'linear'],
    ['the same from where another run begins', '(?<!x)\\s+$', '2nd degree polynomial'],
    ['a choice in a choice', '^(?:a+)+$', 'exponential'],
  ])('%s costs what its text says', (_what, pattern, cost) => {
    expect(patternCosts([{ pattern, flags: '' }])).toEqual([expect.stringContaining(cost)]);
  });

  test('literals and what others are built from are read, not what comments and strings say', () => {
    const source = [
      '// /a+/',
      "const text = '/b+/';",
      'const found = /c+\\/[/]/giu.test(text);',
      "const built = new RegExp(text, 'u');",
    ].join('\n');
    const { patterns, builtPatterns } = parseSource('lib/x.ts', source);
    expect(patterns).toEqual([{ pattern: 'c+\\/[/]', flags: 'giu' }]);
    expect(builtPatterns).toEqual(["text, 'u'"]);
  });
});
