import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { textVersion } from '../../../lib/article/model/text-version.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import { feedItem } from '../../support/builders/feed-items.ts';

const draft = (fields: Partial<FeedItem> = {}) =>
  draftOf(feedItem('scrap-is-short', fields), 'news');

const highlights = '<p><strong>Highlights</strong></p><ul><li>Scrap is short.</li></ul><hr>';

test('draft: has everything that is stored of an article', async () => {
  const source = `${highlights}<p>A recycler doubles its line.</p>`;
  expect(await draft({ source })).toEqual({
    ...feedItem('scrap-is-short', { source }),
    channel: 'news',
    kind: 'news',
    keyPoints: [{ text: 'Scrap is short.', points: [] }],
    lead: 'Scrap is short.',
    minutes: 1,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    sources: [],
    pictures: [],
    textVersion,
  });
});

describe('version hash', () => {
  const source = `${highlights}<p>A <b>recycler</b> doubles its <a href="/a/">line</a>.</p><p>Prices rose.</p>`;
  const hashOf = async (fields: Partial<FeedItem>) => (await draft({ source, ...fields })).hash;

  test.each<[string, Partial<FeedItem>]>([
    [
      'other classes and styles',
      { source: source.replaceAll('<p>', '<p class="wp-block" style="color:red">') },
    ],
    ['another mark', { source: source.replaceAll('b>', 'strong>') }],
    ['no mark at all', { source: source.replaceAll(/<\/?b>/g, '') }],
    ['a link to another page', { source: source.replace('/a/', '/b/?utm_source=x') }],
    [
      'a keyword link set by the site',
      { source: source.replace('Prices', '<a class="wpil_keyword_link" href="/p/">Prices</a>') },
    ],
    [
      'words for screen readers',
      { source: source.replace('</a>', '<span class="sr-only"> (opens in a new tab)</span></a>') },
    ],
    ['containers', { source: `<div><section>${source}</section></div>` }],
    ['line breaks between blocks', { source: source.replaceAll('</p>', '</p>\r\n\r\n') }],
    ['a character reference', { source: source.replace('A <b>', '&#65; <b>') }],
    [
      'a heading of key points',
      { source: source.replace('<p><strong>Highlights</strong></p>', '<h2>Highlights:</h2>') },
    ],
    ['a script', { source: `${source}<script>count()</script>` }],
    [
      'a tracking pixel',
      { source: `${source}<img src="https://a.test/p.gif" width="1" height="1">` },
    ],
    ['another date', { publishedAt: 0, modifiedAt: Date.UTC(2026, 10, 25) }],
    ['another author', { author: 'Policy desk' }],
    ['other categories', { categories: [] }],
    ['comments', { commentsUrl: 'https://a.test/', commentCount: 9 }],
    ['another guid', { aliases: ['guid:other'] }],
  ])('is the same for %s', async (_case, fields) => {
    expect(await hashOf(fields)).toBe(await hashOf({}));
  });

  test.each<[string, Partial<FeedItem>]>([
    ['another title', { title: 'Scrap is long' }],
    ['a letter in the text', { source: source.replace('rose', 'rise') }],
    ['a removed word', { source: source.replace('doubles its', 'doubles') }],
    ['an added paragraph', { source: `${source}<p>End.</p>` }],
    ['a key point', { source: source.replace('Scrap is short', 'Scrap is scarce') }],
    [
      'a key point that became a paragraph',
      { source: source.replace(/<ul>.*<\/ul>/, '<p>Scrap is short.</p>') },
    ],
  ])('differs for %s', async (_case, fields) => {
    expect(await hashOf(fields)).not.toBe(await hashOf({}));
  });
});

describe('article kind', () => {
  test.each([
    ['news', {}, 'news', 'news'],
    [
      'the weekly report',
      { title: 'Equities Weekly Update – November 16–20, 2026' },
      'news',
      'report',
    ],
    ['the report under its other title', { title: 'The Weekly Stock Report' }, 'news', 'report'],
    ['news about stock reports', { title: 'Why Weekly Stock Reporting Matters' }, 'news', 'news'],
    ['an episode of the podcast channel', {}, 'podcast', 'podcast'],
    [
      'an episode in the news channel',
      { url: 'https://rareearthexchanges.com/podcast/s2-e54/' },
      'news',
      'podcast',
    ],
  ] as const)('is right for %s', async (_case, fields, channel, kind) => {
    expect((await draftOf(feedItem('a', fields), channel)).kind).toBe(kind);
  });
});

describe('lead of an excerpt', () => {
  test.each([
    ['Highlights Scrap is short. A line runs.', 'Scrap is short. A line runs.'],
    ['Key Highlights: Scrap is short.', 'Scrap is short.'],
    ['HIGHLIGHTS • Scrap is short. • A line runs.', 'Scrap is short. • A line runs.'],
    ['Highlights – Scrap is short.', 'Scrap is short.'],
    ['Highlights $4 million of scrap is lost.', '$4 million of scrap is lost.'],
    ['Highlights\n“Scrap” is short.', '“Scrap” is short.'],
    ['Highlights of the week: scrap is short.', 'Highlights of the week: scrap is short.'],
    ['Highlights', 'Highlights'],
    ['The Highlights Scrap is short.', 'The Highlights Scrap is short.'],
  ])('has no heading of key points: %j', async (source, lead) => {
    expect((await draft({ source, isExcerpt: true })).lead).toBe(lead);
  });

  test('keeps the word in a full text', async () => {
    const source = '<p>Highlights China never shows.</p>';
    expect((await draft({ source })).lead).toBe('Highlights China never shows.');
  });
});

describe('lead', () => {
  test.each([
    ['the first key point', `${highlights}<p>Text.</p>`, 'Scrap is short.'],
    [
      'the beginning of the text',
      '<p>A recycler</p><p>doubles  its line.</p>',
      'A recycler doubles its line.',
    ],
    [
      'cut at a word if the beginning is long',
      `<p>${'magnet '.repeat(100)}</p>`,
      `${'magnet '.repeat(25).trim()}…`,
    ],
    ['empty for an empty text', '', ''],
  ])('is %s', async (_case, source, lead) => {
    expect((await draft({ source })).lead).toBe(lead);
  });
});

describe('reading time', () => {
  test.each([
    ['an empty text', 0, 1],
    ['a few words', 50, 1],
    ['a minute and a half', 331, 2],
    ['ten minutes', 2_200, 10],
  ])('is right for %s', async (_case, words, minutes) => {
    expect((await draft({ source: `<p>${'magnet '.repeat(words)}</p>` })).minutes).toBe(minutes);
  });

  test('includes key points', async () => {
    const list = `<h2>Highlights</h2><ul><li>${'magnet '.repeat(660)}</li></ul>`;
    expect((await draft({ source: list })).minutes).toBe(3);
  });
});

describe('mojibake', () => {
  test('is fixed in title, author, categories, key points and text, and nowhere else', async () => {
    const garbled = {
      title: 'Chinaโ€™s quota',
      author: 'Crรฉdit desk',
      categories: ['Chinaโ€™s quota'],
      aliases: ['guid:Chinaโ€™s'],
      source: '<h2>Highlights</h2><ul><li>Chinaโ€™s</li></ul><p title="โ€™">Itโ€™s.</p>',
    };
    expect(await draft(garbled)).toMatchObject({
      title: 'China’s quota',
      author: 'Crédit desk',
      categories: ['China’s quota'],
      aliases: ['guid:Chinaโ€™s'],
      keyPoints: [{ text: 'China’s', points: [] }],
      source: garbled.source,
    });
  });

  test('fixed by the publisher is the same version', async () => {
    const garbled = await draft({ title: 'Chinaโ€™s', source: '<p>Itโ€™s.</p>' });
    const clean = await draft({ title: 'China’s', source: '<p>It’s.</p>' });
    expect(garbled.hash).toBe(clean.hash);
  });
});
