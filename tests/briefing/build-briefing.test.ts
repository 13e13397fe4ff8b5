import { describe, expect, test } from 'vitest';
import type { BriefingSource } from '../../lib/briefing/article-points.ts';
import { changeOf } from '../../lib/briefing/article-points.ts';
import { coveredUrls, firstLine } from '../../lib/briefing/briefing.ts';
import { buildBriefing } from '../../lib/briefing/build-briefing.ts';
import { briefingFinder } from '../../lib/briefing/find-briefings.ts';
import { tokensOf } from '../../lib/search/words/tokens.ts';
import { sampleBriefing } from '../support/builders/briefings.ts';
import { growthExponent, linearGrowth } from '../support/growth.ts';
import { showBriefing, source } from './show-briefing.ts';

const build = (
  articles: readonly BriefingSource[],
  about: Record<string, readonly string[]> = {},
) => {
  const byUrl = new Map(articles.map(({ url, title }) => [url, about[title] ?? []]));
  const facts = { day: '2026-11-24', createdAt: 2, since: 1 };
  return buildBriefing({
    ...facts,
    articles,
    about: byUrl,
    week: { articles: articles.length, risers: [] },
  });
};

const china = { categories: ['China', 'Policy'] };

describe('briefing', () => {
  test('has what is followed first, then categories, each by how much it has', () => {
    const briefing = build(
      [
        source('Quotas', ['Beijing sets quotas.'], china),
        source('Heavy', ['Terbium leaves Malaysia.', 'Buyers are in Japan.'], china),
        source('Brazil', ['Serra Verde doubles output.'], { categories: ['Mining'] }),
        source('Norway', ['Fen drills deeper.'], { categories: ['Mining'] }),
        source('Magnets', ['Texas makes magnets.']),
        source('Mine', ['Mount Weld grows.'], { categories: ['Mining'] }),
      ],
      { Heavy: ['terbium', 'Lynas'], Mine: ['Lynas'] },
    );
    expect(showBriefing(briefing)).toEqual([
      'followed Lynas',
      '  Heavy',
      '    0 Terbium leaves Malaysia.',
      '    1 Buyers are in Japan.',
      '  Mine',
      '    0 Mount Weld grows.',
      'category Mining',
      '  Brazil',
      '    0 Serra Verde doubles output.',
      '  Norway',
      '    0 Fen drills deeper.',
      'category China',
      '  Quotas',
      '    0 Beijing sets quotas.',
      'other',
      '  Magnets',
      '    0 Texas makes magnets.',
    ]);
    expect(briefing && firstLine(briefing)).toBe('Terbium leaves Malaysia.');
  });

  test('gives the first sentence of an article without Highlights, and its points with those below them', () => {
    const nested = [{ text: 'Output rose.', points: [{ text: 'Only at Kwinana.', points: [] }] }];
    const briefing = build([
      source('Plain', [], { lead: 'The U.S. Geological Survey met Dr. Smith. It rained.' }),
      source('Nested', [], { keyPoints: nested }),
      source('Empty', [], { lead: '' }),
    ]);
    expect(showBriefing(briefing)).toEqual([
      'other',
      '  Plain',
      '    – The U.S. Geological Survey met Dr. Smith.',
      '  Nested',
      '    0 Output rose.',
      '    1 Only at Kwinana.',
      '  Empty',
      '    – ',
    ]);
    expect(briefing && firstLine(briefing)).toBe('Plain');
  });

  test('is none without articles', () => expect(build([])).toBeNull());

  test('has one point of each article before a second one, up to two minutes', () => {
    const point = (article: number, at: number) =>
      `${'abcdefghijklmnopqrst'.charAt(article)}${'uvwxyz'.charAt(at)} ${'filler '.repeat(20)}`;
    const articles = Array.from({ length: 24 }, (_, at) =>
      source(
        `story-${String(at).padStart(2, '0')}`,
        [0, 1, 2, 3].map((each) => point(at % 20, each) + at),
      ),
    );
    const few = build(articles.slice(0, 3));
    expect(few?.sections[0]?.articles.map(({ points }) => points.length)).toEqual([3, 3, 3]);
    const many = build(articles);
    const shown = many?.sections[0]?.articles ?? [];
    expect(shown.every(({ points }) => points.length === 1)).toBe(true);
    expect(shown.length + (many?.left ?? 0)).toBe(24);
    const words = shown.flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]);
    const count = words.reduce((sum, text) => sum + tokensOf(text).length, 0);
    expect(count).toBeGreaterThan(400);
    expect(count).toBeLessThanOrEqual(450);
  });

  test('shortens a point that would fill it', () => {
    const briefing = build([source('Long', ['word '.repeat(500)])]);
    const [point] = briefing?.sections[0]?.articles[0]?.points ?? [];
    expect(point?.text.length).toBeLessThanOrEqual(400);
    expect(point?.text).toMatch(/word…$/);
  });

  test('keeps what a point without spaces begins with', () => {
    const briefing = build([source('Long', ['稀土'.repeat(500)])]);
    const [point] = briefing?.sections[0]?.articles[0]?.points ?? [];
    expect(point?.text).toBe(`${'稀土'.repeat(200)}…`);
  });

  test('is the same for the same articles, byte for byte', () => {
    const articles = ['b', 'a', 'c'].map((slug) => source(slug, [`News of ${slug}.`], china));
    const about = { a: ['x'], b: ['y'] };
    expect(JSON.stringify(build(articles, about))).toBe(JSON.stringify(build(articles, about)));
  });

  test('covers articles whose points were folded into others', () => {
    const text = 'Lynas ships its first separated terbium from Malaysia.';
    const briefing = build([source('one', [text, 'More.']), source('two', [text])]);
    expect(showBriefing(briefing)).toEqual([
      'other',
      '  one',
      `    0 ${text} (also two#0)`,
      '    1 More.',
    ]);
    expect(briefing && coveredUrls(briefing)).toHaveLength(2);
  });

  test('folds no first sentence of an article without Highlights', () => {
    const lead = 'Lynas ships its first separated terbium from Malaysia.';
    const briefing = build([source('one', [lead]), source('two', [], { lead })]);
    expect(showBriefing(briefing)).toEqual([
      'other',
      '  one',
      `    0 ${lead}`,
      '  two',
      `    – ${lead}`,
    ]);
  });

  test('has no section without an article', () => {
    const long = (slug: string, category: string) =>
      source(slug, [`${slug} ${'filler '.repeat(60)}`], { categories: [category] });
    const articles = Array.from({ length: 9 }, (_, at) => long(`word${at}`, `Category ${at}`));
    const briefing = build(articles);
    expect(briefing?.left).toBeGreaterThan(0);
    expect(briefing?.sections.every((section) => section.articles.length > 0)).toBe(true);
  });

  test('takes time linear in its articles', () => {
    const articles = (size: number) =>
      Array.from({ length: size }, (_, at) =>
        source(
          `s-${at}`,
          [1, 2, 3].map((each) => `Lynas ships ${at * each} t of terbium in May.`),
        ),
      );
    expect(growthExponent(articles, build)).toBeLessThanOrEqual(linearGrowth);
  });
});

describe('a point that is looked at later', () => {
  const article = source('a', ['Output rose 5%.', 'Prices fell.']);
  const then = { version: 'earlier', point: 0, text: 'Output rose 4%.' };

  test.each([
    ['in the same version', { ...then, version: article.hash }, null],
    ['with the same words elsewhere', { ...then, text: 'Prices fell.' }, null],
    ['with other words', then, { kind: 'changed', text: 'Output rose 5%.' }],
    ['without its place', { ...then, point: 2 }, { kind: 'gone' }],
    [
      'that was a first sentence',
      { ...then, point: null },
      { kind: 'changed', text: 'Output rose 5%.' },
    ],
  ])('%s', (_what, reference, expected) => {
    expect(changeOf(reference, article)).toEqual(expected);
  });
});

describe('earlier briefings', () => {
  const briefings = [
    sampleBriefing('2026-11-24', 'https://rareearthexchanges.com/news/a/'),
    { ...sampleBriefing('2026-11-23', 'https://rareearthexchanges.com/news/b/'), sections: [] },
  ];
  const find = briefingFinder(briefings);

  test.each([
    ['', ['2026-11-24', '2026-11-23']],
    ['TERB mala', ['2026-11-24']],
    ['lynas', ['2026-11-24']],
    ['gallium', []],
  ])('are found by %s', (text, days) => {
    expect(find(text).map(({ day }) => day)).toEqual(days);
  });
});
