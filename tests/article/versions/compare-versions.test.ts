import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/article-document.ts';
import {
  compareParagraphs,
  compareVersions,
  type DiffSection,
} from '../../../lib/article/versions/compare-versions.ts';
import { phraseDiff } from '../../../lib/article/versions/phrase-diff.ts';
import type { DiffPart } from '../../../lib/article/versions/word-diff.ts';

const written = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text}-]` : `[+${text}+]`;
    })
    .join('');

const told = (stretches: readonly DiffSection[]): (string | number)[] =>
  stretches.map((passage) =>
    passage.kind === 'unchanged' ? passage.count : written(passage.parts),
  );

describe('edits in a paragraph', () => {
  test.each([
    ['nothing', 'Prices rose.', 'Prices rose.', 'Prices rose.'],
    ['a figure', 'It rose 4% today.', 'It rose 14% today.', 'It rose [-4-][+14+]% today.'],
    ['a word more', 'It rose.', 'It hardly rose.', 'It [+hardly +]rose.'],
    ['a word less', 'It hardly rose.', 'It rose.', 'It [-hardly -]rose.'],
    [
      'words in a row',
      'The big dog ran.',
      'The small cat ran.',
      'The [-big dog-][+small cat+] ran.',
    ],
    [
      'words apart',
      'One dog and one cat.',
      'Two dog and two cat.',
      '[-One-][+Two+] dog and [-one-][+two+] cat.',
    ],
    ['all of it', 'Scrap.', '', '[-Scrap.-]'],
  ])('%s', (_what, before, after, expected) => {
    expect(written(phraseDiff(before, after))).toBe(expected);
  });
});

describe('paragraphs', () => {
  test.each<[string, string[], string[], (string | number)[]]>([
    ['none', [], [], []],
    ['all as they were', ['One.', 'Two.'], ['One.', 'Two.'], [2]],
    ['blank lines are none', ['One.', '', 'Two.'], ['One.', 'Two.'], [2]],
    [
      'one of them edited',
      ['The first.', 'It rose 4% today.', 'The last.'],
      ['The first.', 'It rose 14% today.', 'The last.'],
      [1, 'It rose [-4-][+14+]% today.', 1],
    ],
    ['one more', ['First.', 'Last.'], ['First.', 'Middle.', 'Last.'], [1, '[+Middle.+]', 1]],
    ['one less', ['First.', 'Middle.', 'Last.'], ['First.', 'Last.'], [1, '[-Middle.-]', 1]],
    [
      'another in its place',
      ['Scrap is short.'],
      ['Prices rose.'],
      ['[-Scrap is short.-]', '[+Prices rose.+]'],
    ],
    [
      'one before an edited one',
      ['It rose 4% today.'],
      ['Nobody knows why.', 'It rose 14% today.'],
      ['[+Nobody knows why.+]', 'It rose [-4-][+14+]% today.'],
    ],
    ['all of them gone', ['One.', 'Two.'], [], ['[-One.-]', '[-Two.-]']],
    ['all of them new', [], ['One.', 'Two.'], ['[+One.+]', '[+Two.+]']],
  ])('%s', (_what, before, after, expected) => {
    expect(told(compareParagraphs(before.join('\n'), after.join('\n')))).toEqual(expected);
  });

  test.each([
    ['every word of twenty thousand', (place: number) => `other${place}`],
    ['every tenth of them', (place: number) => (place % 10 === 0 ? 'other' : `word${place}`)],
  ])('%s may be another, in one paragraph or many, and nobody waits', (_what, edited) => {
    const places = Array.from({ length: 20_000 }, (_, place) => place);
    const [before, after] = [places.map((place) => `word${place}`), places.map(edited)];
    const start = performance.now();
    for (const mark of [' ', '\n']) {
      expect(compareParagraphs(before.join(mark), after.join(mark))).not.toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test('title, Highlights and text are compared each for itself', () => {
  const version = (title: string, point: string, text: string) =>
    articleDocument({
      title,
      source: `<h2>Highlights</h2><ul><li>${point}</li></ul><p>Before.</p><p>${text}</p>`,
      url: 'https://rareearthexchanges.com/news/scrap/',
    });
  const { title, keyPoints, text } = compareVersions(
    version('Scrap is short', 'It costs $4.', 'It costs $4 today.'),
    version('Scrap is scarce', 'It costs $5.', 'It costs $5 today.'),
  );
  expect(written(title)).toBe('Scrap is [-short-][+scarce+]');
  expect(told(keyPoints)).toEqual(['It costs $[-4-][+5+].']);
  expect(told(text)).toEqual([1, 'It costs $[-4-][+5+] today.']);
});
