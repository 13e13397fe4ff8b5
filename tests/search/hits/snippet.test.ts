import { describe, expect, test } from 'vitest';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { bestSnippet } from '../../../lib/search/hits/snippet.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';

type Found = ConstructorParameters<typeof HitFinder>[1];

const none: Found = { corrections: [], completed: [] };

const finderFor = (query: string, found = none) =>
  new HitFinder(parseQuery(query, localClock(0)), found);

/** The text with its hits in brackets. */
function marked(text: string, hits: readonly { start: number; end: number }[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of hits) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

const hitsOf = (query: string, text: string, found = none): string =>
  marked(text, finderFor(query, found).hitsIn(text, 'body'));

describe('hits in a text', () => {
  test.each([
    ['every form of a word', 'magnet ', 'Magnets and a magnet.', '[Magnets] and a [magnet].'],
    ['several words', 'China magnet ', 'Magnets of China', '[Magnets] of [China]'],
    ['as it is written', 'fe16n2 ', 'A Fe₁₆N₂ magnet', 'A [Fe₁₆N₂] magnet'],
    ['only the phrase', '"rare earth"', 'Rare rare earth, earth', 'Rare [rare earth], earth'],
    ['a written row', 'ex-China ', 'ex China, China', '[ex] [China], [China]'],
    ['not what is excluded', 'magnet -China ', 'China magnets', 'China [magnets]'],
    [
      'not what another field has to have',
      'title:China magnet ',
      'China magnets',
      'China [magnets]',
    ],
    ['not what the author has to have', 'author:Doe magnet ', 'Doe, magnet', 'Doe, [magnet]'],
    ['one of several', 'tin OR zinc', 'Tin or zinc', '[Tin] or [zinc]'],
    ['nothing without words', 'is:unread', 'Unread', 'Unread'],
  ])('%s', (_what, query, text, expected) => {
    expect(hitsOf(query, text)).toBe(expected);
  });

  test('of author and category, in their fields', () => {
    const finder = finderFor('author:doe category:mine -category:tin magnet ');
    const found = (['author', 'category'] as const).map((field) => {
      const text = 'Doe, mines, tin, magnets';
      return marked(text, finder.hitsIn(text, field));
    });
    expect(found).toEqual(['[Doe], mines, tin, [magnets]', 'Doe, [mines], tin, [magnets]']);
  });

  test('beginnings of words, if the search completed them', () => {
    const text = 'Dysprosium, dysfunction';
    expect(hitsOf('dyspro', text)).toBe(text);
    const completed = { corrections: [], completed: [{ start: 0, end: 6 }] };
    expect(hitsOf('dyspro', text, completed)).toBe('[Dysprosium], dysfunction');
  });

  test('other spellings, if the search corrected the word', () => {
    const corrections = [{ span: { start: 0, end: 10 }, terms: ['dysprosium'] }];
    const found = { corrections, completed: [] };
    expect(marked('Dysprosium', finderFor('disprosium ', found).hitsIn('Dysprosium', 'body'))).toBe(
      '[Dysprosium]',
    );
  });

  test('take time linear in the text', () => {
    const finder = finderFor('"a a a b" rare earth magnet');
    const run = (text: string) => finder.hitsIn(text, 'body');
    expect(growthExponent((size) => 'a '.repeat(size), run)).toBeLessThan(linearGrowth);
  });
});

const linesOf = (...texts: readonly string[]) =>
  texts.map((text, number) => ({ of: 'passage' as const, number, start: 0, text }));

const snippetOf = (query: string, ...texts: readonly string[]) => {
  const snippet = bestSnippet(linesOf(...texts), finderFor(query));
  return snippet && { number: snippet.number, shown: marked(snippet.text, snippet.hits) };
};

describe('the snippet of a result', () => {
  test('is the first line with the most different words', () => {
    const lines = ['China.', 'Magnets, magnets, magnets.', 'Magnets of China.', 'China magnets.'];
    expect(snippetOf('magnet China ', ...lines)).toEqual({
      number: 2,
      shown: '[Magnets] of [China].',
    });
  });

  test('is nothing where no line has a word', () => {
    expect(snippetOf('magnet ', 'Tin.', 'Zinc.')).toBeNull();
  });

  test('of a long line is cut between words, around the words that stand nearest', () => {
    const filler = 'lorem ipsum dolor '.repeat(30);
    const line = `Magnets ${filler}of China, whose magnets are ${filler}`;
    const snippet = bestSnippet(linesOf(line), finderFor('magnet China '));
    expect(snippet && marked(snippet.text, snippet.hits)).toContain('[China], whose [magnets] are');
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(snippet?.text.length).toBeLessThanOrEqual(200);
    expect(line.slice(snippet?.start).startsWith(snippet?.text ?? '-')).toBe(true);
    expect(snippet?.text).toMatch(/^(lorem|ipsum|dolor) .* (lorem|ipsum|dolor)$/);
  });

  test('of a long line shows the first of its words, if others that stand as near follow', () => {
    const filler = 'lorem ipsum dolor '.repeat(30);
    const line = `China and magnets ${filler} magnets and China ${filler}`;
    expect(bestSnippet(linesOf(line), finderFor('magnet China '))?.start).toBe(0);
  });

  test('begins and ends with its line near the ends of one', () => {
    const filler = 'lorem ipsum dolor '.repeat(30);
    const [first] = linesOf(`A magnet ${filler}`);
    const [last] = linesOf(`${filler}a magnet`);
    const snippets = [first, last].map((line) => line && bestSnippet([line], finderFor('magnet ')));
    expect(snippets).toMatchObject([
      { start: 0, isCutBefore: false, isCutAfter: true },
      { isCutBefore: true, isCutAfter: false },
    ]);
    expect(snippets[1]?.text).toMatch(/ a magnet$/);
  });

  test('begins shortly before its first hit, so that two lines of a narrow list show it', () => {
    const snippet = bestSnippet(linesOf(`${'ipsum '.repeat(20)}magnet.`), finderFor('magnet '));
    expect(snippet?.text).toBe('ipsum ipsum ipsum ipsum magnet.');
    const short = `${'ipsum '.repeat(10)}magnet.`;
    expect(snippetOf('magnet ', short)?.shown).toBe(short.replace('magnet', '[magnet]'));
  });

  test('keeps its hits, however long a word is', () => {
    const line = `${'x'.repeat(500)} magnet ${'y'.repeat(500)}`;
    expect(snippetOf('magnet ', line)?.shown).toContain('[magnet]');
  });
});
