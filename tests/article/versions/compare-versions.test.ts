import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import {
  compareParagraphs,
  compareVersions,
  type DiffSection,
} from '../../../lib/article/versions/compare-versions.ts';
import { phraseDiff } from '../../../lib/article/versions/phrase-diff.ts';
import type { DiffPart } from '../../../lib/article/versions/word-diff.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const written = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text}-]` : `[+${text}+]`;
    })
    .join('');

const formatted = (sections: readonly DiffSection[]): (string | number)[] =>
  sections.map((passage) =>
    passage.kind === 'unchanged' ? passage.count : written(passage.parts),
  );

describe('paragraph comparison by word', () => {
  test.each([
    ['nothing', 'Prices rose.', 'Prices rose.', 'Prices rose.'],
    ['a figure', 'It rose 4% today.', 'It rose 14% today.', 'It rose [-4-][+14+]% today.'],
    ['an added word', 'It rose.', 'It hardly rose.', 'It [+hardly +]rose.'],
    ['a removed word', 'It hardly rose.', 'It rose.', 'It [-hardly -]rose.'],
    [
      'several words in a row',
      'The big dog ran.',
      'The small cat ran.',
      'The [-big dog-][+small cat+] ran.',
    ],
    [
      'several words apart',
      'One dog and one cat.',
      'Two dog and two cat.',
      '[-One-][+Two+] dog and [-one-][+two+] cat.',
    ],
    ['a rewritten paragraph', 'Scrap.', '', '[-Scrap.-]'],
  ])('shows %s', (_what, before, after, expected) => {
    expect(written(phraseDiff(before, after))).toBe(expected);
  });
});

describe('paragraph comparison', () => {
  test.each<[string, string[], string[], (string | number)[]]>([
    ['none', [], [], []],
    ['unchanged paragraphs', ['One.', 'Two.'], ['One.', 'Two.'], [2]],
    ['no blank lines', ['One.', '', 'Two.'], ['One.', 'Two.'], [2]],
    [
      'an edited paragraph',
      ['The first.', 'It rose 4% today.', 'The last.'],
      ['The first.', 'It rose 14% today.', 'The last.'],
      [1, 'It rose [-4-][+14+]% today.', 1],
    ],
    [
      'an added paragraph',
      ['First.', 'Last.'],
      ['First.', 'Middle.', 'Last.'],
      [1, '[+Middle.+]', 1],
    ],
    [
      'a removed paragraph',
      ['First.', 'Middle.', 'Last.'],
      ['First.', 'Last.'],
      [1, '[-Middle.-]', 1],
    ],
    [
      'a replaced paragraph',
      ['Scrap is short.'],
      ['Prices rose.'],
      ['[-Scrap is short.-]', '[+Prices rose.+]'],
    ],
    [
      'an added paragraph before an edited one',
      ['It rose 4% today.'],
      ['Nobody knows why.', 'It rose 14% today.'],
      ['[+Nobody knows why.+]', 'It rose [-4-][+14+]% today.'],
    ],
    [
      'a removed paragraph without words before an edited one',
      ['* * *', 'It rose 4% today.'],
      ['It rose 14% today.'],
      ['[-* * *-]', 'It rose [-4-][+14+]% today.'],
    ],
    [
      'an added paragraph without words before an edited one',
      ['It rose 4% today.'],
      ['* * *', 'It rose 14% today.'],
      ['[+* * *+]', 'It rose [-4-][+14+]% today.'],
    ],
    ['all paragraphs removed', ['One.', 'Two.'], [], ['[-One.-]', '[-Two.-]']],
    ['all paragraphs added', [], ['One.', 'Two.'], ['[+One.+]', '[+Two.+]']],
  ])('shows %s', (_what, before, after, expected) => {
    expect(formatted(compareParagraphs(before.join('\n'), after.join('\n')))).toEqual(expected);
  });

  test.each([
    ['each of twenty thousand words', (place: number) => `other${place}`],
    ['every tenth word', (place: number) => (place % 10 === 0 ? 'other' : `word${place}`)],
  ])('stays fast if %s changed, in one paragraph or many', (_what, edited) => {
    const places = Array.from({ length: 20_000 }, (_, place) => place);
    const [before, after] = [places.map((place) => `word${place}`), places.map(edited)];
    const took = cpuTime(() => {
      for (const mark of [' ', '\n'])
        expect(compareParagraphs(before.join(mark), after.join(mark))).not.toEqual([]);
    });
    expect(took).toBeLessThan(3_000);
  });

  test('compares by word to the last of two hundred paragraphs with a changed word each', () => {
    const text = (word: string) => `${'It costs the same. '.repeat(20)}${word}\n`.repeat(200);
    const sections = formatted(compareParagraphs(text('today'), text('now')));
    expect(sections).toHaveLength(200);
    expect(sections.at(-1)).toMatch(/^It costs the same\..*\[-today-\]\[\+now\+\]$/);
  });
});

test('version comparison: compares title, key points and text separately', () => {
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
  expect(formatted(keyPoints)).toEqual(['It costs $[-4-][+5+].']);
  expect(formatted(text)).toEqual([1, 'It costs $[-4-][+5+] today.']);
});
