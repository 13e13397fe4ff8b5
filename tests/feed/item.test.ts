import { describe, expect, test } from 'vitest';
import { isCount } from '../../lib/checks.ts';
import type { FeedItem } from '../../lib/feed/feed-item.ts';
import { validateItems } from '../../lib/feed/item.ts';
import { emptyItem, type RawItem } from '../../lib/feed/raw-feed.ts';

const base = 'https://rareearthexchanges.com/feed/';

const raw = (fields: Partial<RawItem>): RawItem => ({
  ...emptyItem(),
  title: 'Scrap Is Short',
  link: 'https://rareearthexchanges.com/news/scrap-is-short/',
  content: '<p>Text.</p>',
  ...fields,
});

const judge = (items: readonly RawItem[]) => validateItems(items, base, (url) => url);

function judged(fields: Partial<RawItem>): FeedItem {
  const { items, rejects } = judge([raw(fields)]);
  const [item] = items;
  if (!item) throw new Error(`Expected an item, got ${JSON.stringify(rejects)}.`);
  return item;
}

describe('feed item: title', () => {
  test('an overlong title is truncated with an ellipsis', () => {
    const { title } = judged({ title: 'x'.repeat(10_000) });
    expect(title).toBe(`${'x'.repeat(299)}…`);
  });

  test('names that are too long are not cut inside an emoji', () => {
    const long = '🪨'.repeat(200);
    const { title, author, categories } = judged({
      title: long,
      author: `x${long}`,
      categories: [`x${long}`],
    });
    const name = `x${'🪨'.repeat(99)}`;
    expect([title, author, categories]).toEqual([`${'🪨'.repeat(149)}…`, name, [name]]);
  });

  test('a title of exactly the maximum length is kept', () => {
    expect(judged({ title: 'x'.repeat(300) }).title).toBe('x'.repeat(300));
  });

  test.each([
    [
      'the beginning of the text',
      { title: ' ', content: '<p>A plant opens.</p>' },
      'A plant opens.',
    ],
    ['the excerpt', { title: '', content: '', summary: 'A plant.' }, 'A plant.'],
    [
      'the link, where nothing was written',
      { title: '', content: '<img src="a.png">' },
      'https://rareearthexchanges.com/news/scrap-is-short/',
    ],
    [
      'the address that is its guid, where there is no link either',
      { title: '', content: '', link: '', permalink: '/news/a/' },
      'https://rareearthexchanges.com/news/a/',
    ],
    [
      'as much of a long link as a title may have',
      { title: '', content: '', link: `/news/${'a'.repeat(400)}/` },
      `https://rareearthexchanges.com/news/${'a'.repeat(263)}…`,
    ],
  ])('a missing title is %s', (_story, fields, title) => {
    expect(judged(fields).title).toBe(title);
  });
});

describe('feed item: text', () => {
  test.each([
    ['full text is preferred to the excerpt', { content: 'full', summary: 'short' }, 'full', false],
    ['the excerpt is used without full text', { content: '', summary: 'short' }, 'short', true],
    ['neither', { content: '', summary: '' }, '', true],
    [
      'full text that WordPress cut',
      { content: '<p>Begins [&hellip;]</p>\n' },
      '<p>Begins [&hellip;]</p>\n',
      true,
    ],
    ['full text cut with dots', { content: 'Begins [ ... ] ' }, 'Begins [ ... ] ', true],
    ['full text cut at its last character', { content: 'Begins […]' }, 'Begins […]', true],
    ['brackets without dots', { content: 'Begins [ ]</p>' }, 'Begins [ ]</p>', false],
    [
      'dots in brackets inside the text',
      { content: 'He said […] and left.' },
      'He said […] and left.',
      false,
    ],
  ])('%s', (_story, fields, source, isExcerpt) => {
    expect(judged(fields)).toMatchObject({ source, isExcerpt });
  });
});

describe('feed item: comment count and dates', () => {
  test.each([
    ['3', 3],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['3 comments', null],
    ['1e3', null],
    ['9'.repeat(12), 999_999_999_999],
    ['9'.repeat(13), null],
  ])('%j comments', (commentCount, expected) => {
    expect(judged({ commentCount }).commentCount).toBe(expected);
  });

  test('an item that names no discussion has none', () => {
    expect(judged({ comments: '' }).commentsUrl).toBeNull();
  });

  test('an item with a malformed date is accepted', () => {
    expect(judged({ published: 'soon', updated: '' })).toMatchObject({
      publishedAt: null,
      modifiedAt: null,
    });
  });
});

describe('feed item: rejects', () => {
  test.each([
    [
      'an overlong address',
      { link: `https://rareearthexchanges.com/news/${'a'.repeat(3_000)}/` },
      'url',
    ],
    ['two megabytes of text', { content: 'x'.repeat(2_000_001) }, 'source'],
    ['no link', { link: '' }, 'url'],
  ])('%s', (_story, fields, field) => {
    const { items, rejects } = judge([raw({}), raw(fields), raw({ title: 'Last' })]);
    expect(items.map(({ title }) => title)).toEqual(['Scrap Is Short', 'Last']);
    expect(rejects).toEqual([field]);
  });

  test.each([
    ['an overlong guid', { guid: 'g'.repeat(3_000) }],
    ['an overlong author', { author: 'a'.repeat(3_000) }],
    [
      'a hundred and one categories',
      { categories: Array.from({ length: 101 }, (_, n) => `c${n}`) },
    ],
  ])('an item is accepted despite %s', (_story, fields) => {
    const { items, rejects } = judge([raw(fields)]);
    expect(items).toHaveLength(1);
    expect(rejects).toEqual([]);
  });

  test('only the first 500 items are read', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => raw({ title: `Article ${n}` }));
    const { items, rejects } = judge(many);
    expect([items.length, items[0]?.title, rejects.length]).toEqual([500, 'Article 0', 0]);
  });
});

describe('feed item: size of a recording', () => {
  const sound = (length: string) => ({ url: '/audio/54.mp3', type: 'audio/mpeg', length });

  test.each([
    ['23456789', 23_456_789],
    ['', null],
    ['23 MB', null],
  ])('length %j is %j', (length, expected) => {
    expect(judged({ enclosures: [sound(length)] }).enclosure).toMatchObject({ length: expected });
  });

  // With a larger count than the guard allows, the stored row would be taken for damaged.
  test.each([13, 15, 400])(
    'and a comment count of %i digits are dropped, and the item is kept',
    (count) => {
      const digits = '9'.repeat(count);
      const item = judged({ enclosures: [sound(digits)], commentCount: digits });
      expect(item).toMatchObject({ commentCount: null, enclosure: { length: null } });
    },
  );

  test('and a comment count of 12 digits may be stored', () => {
    const digits = '9'.repeat(12);
    const { commentCount, enclosure } = judged({
      enclosures: [sound(digits)],
      commentCount: digits,
    });
    expect([commentCount, enclosure?.length].map(isCount)).toEqual([true, true]);
  });
});

describe('feed item: playing time', () => {
  const sound = { url: '/audio/54.mp3', type: 'audio/mpeg', length: '' };

  test.each([
    ['1867', 1867],
    ['31:07', 1867],
    ['00:31:07', 1867],
    ['1:02:30', 3750],
  ])('%s is %i seconds', (duration, seconds) => {
    expect(judged({ enclosures: [sound], duration }).enclosure?.seconds).toBe(seconds);
  });

  test.each(['', '0', 'half an hour', '1:2:3:4', '-5', '31.5', '9'.repeat(400)])(
    'nothing is made of “%s”',
    (duration) => {
      expect(judged({ enclosures: [sound], duration }).enclosure).not.toHaveProperty('seconds');
    },
  );
});
