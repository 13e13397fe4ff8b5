import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { decode } from '../../../lib/feed/decode.ts';
import { validateItems } from '../../../lib/feed/item.ts';
import { parseFeed } from '../../../lib/feed/parse.ts';

const url = 'https://rareearthexchanges.com/news/scrap-is-short/';
const document = (source: string, title = 'Scrap Is Short') =>
  articleDocument({ title, source, url });
const textOf = (source: string) => document(source).bodyText;

const appeared = (title: string): string =>
  `<p>The post <a href="${url}">${title}</a> appeared first on <a href="https://rareearthexchanges.com">Rare Earth Exchanges</a>.</p>`;

describe('closing lines', () => {
  test('a retitled post has the same text', () => {
    const [before, after] = ['Scrap Is Short', 'Scrap Runs Short'].map((title) =>
      textOf(`<p>A plant opens.</p>\n${appeared(title)}`),
    );
    expect([before, after]).toEqual(['A plant opens.', 'A plant opens.']);
  });

  test('several are taken off, with the separator above them', () => {
    const share =
      '<h3>Share this:</h3><ul><li><a href="https://x.com/a">Click to share on X (Opens in new window)</a></li><li><a href="https://facebook.com/a">Facebook</a></li></ul>';
    const source = `<p>A plant opens.</p><hr><p>Subscribe to the REEx newsletter.</p>${share}${appeared('A')}`;
    expect(document(source).body.map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  test.each([
    ['in other words', appeared('A').replace('appeared first', 'first appeared')],
    [
      'that names the site without a link',
      `<p>The post <a href="${url}">Scrap</a> appeared first on Rare Earth Exchanges.</p>`,
    ],
    [
      'that names the post without a link',
      '<p>The post <em>Scrap</em> appeared first on <a href="https://rareearthexchanges.com">REEx</a>.</p>',
    ],
    [
      'of links to share by, some without an address',
      '<p><a href="https://x.com/a">X</a> | <a href="mailto:?body=a">Email</a> | <a href="#print">Print</a></p>',
    ],
    [
      'in a list of such links',
      '<h3>Share this</h3><ul><li><a href="https://facebook.com/a">Facebook</a></li><li><a href="javascript:copy()">Copy link</a></li><li><a href="mailto:">Email</a></li></ul>',
    ],
    ['in italics', appeared('A').replace('<p>', '<p><em>').replace('</p>', '</em></p>')],
  ])('a line %s is taken off', (_how, line) => {
    expect(textOf(`<p>A plant opens.</p>${line}`)).toBe('A plant opens.');
  });

  const moreLink = `<a href="${url}">Continue reading <span aria-hidden="true">→</span></a>`;

  test.each([
    ['the line of Yoast below a break', `<br>${appeared('A').slice(3, -4)}`],
    ['several lines below breaks', `<br><br>Share this:<br/>\n${appeared('A').slice(3, -4)}<br>`],
    ['a link to the whole article', ` ${moreLink}`],
    ['this link in front of an arrow', ` <strong></strong>${moreLink} →`],
    ['this link and the line of Yoast', ` ${moreLink}<br>${appeared('A').slice(3, -4)}`],
  ])('%s in the last paragraph: only its own words stay', (_what, end) => {
    expect(textOf(`<p>Lynas wins.</p><p>A <em>plant</em><br>opens.${end}</p>`)).toBe(
      'Lynas wins.\nA plant\nopens.',
    );
  });

  test('a paragraph of several lines that are all closing lines is taken off', () => {
    const lines = `Loading…<br>Share this:<br>${appeared('A').slice(3, -4)}`;
    expect(textOf(`<p>A plant opens.</p><p>${lines}</p>`)).toBe('A plant opens.');
  });

  test('nothing is left of a text that has only them', () => {
    expect(textOf(appeared('A'))).toBe('');
  });

  test.each([
    ['a separator at the end', '<p>Text.</p><hr>'],
    ['a sentence about a post', '<p>The post he wrote appeared first on Tuesday.</p>'],
    [
      'a sentence about a post with a link',
      '<p>The post by <a href="https://weibo.com/a">a trader</a> first appeared on Weibo.</p>',
    ],
    [
      'a linked post, and what became of it',
      '<p>The post <a href="https://x.com/a">itself</a> appeared first on X, where 4,000 shared it.</p>',
    ],
    ['a link to another article', '<p><a href="/news/b/">Read more: China cuts its quota</a></p>'],
    ['a link to an article about shares', '<p><a href="/news/b/">Share prices fall</a></p>'],
    ['a link to an article of a company', '<p><a href="/news/b/">X Energy opens a plant</a></p>'],
    [
      'a sentence with a link',
      '<p>Continue reading about it in <a href="/news/b/">our report</a>.</p>',
    ],
    [
      'a sentence that ends with a link',
      '<p>Prices fell. To see why, <a href="/news/b/">continue reading here</a>.</p>',
    ],
    ['a last line with a link', '<p>Prices fell.<br><a href="/news/b/">Lynas opens</a></p>'],
    ['a list of links', '<ul><li><a href="/news/b/">Facebook</a></li><li>Lynas</li></ul>'],
    ['names of networks that are no links', '<p>Facebook, X, LinkedIn</p>'],
    [
      'a sentence that ends with a link of a share block',
      '<p>Send it by <a href="mailto:a@b.c">Email</a></p>',
    ],
    ['an article about mail', '<p>Email prices fall</p>'],
    ['a sentence about a newsletter', '<p>Subscribe numbers of the newsletter rose.</p>'],
    ['a long paragraph', `<p>Subscribe to our ${'long '.repeat(100)} newsletter.</p>`],
    ['a quotation', `<blockquote>${appeared('A')}</blockquote>`],
    ['a line before the end', `${appeared('A')}<p>Update: prices rose.</p>`],
  ])('%s stays', (_story, html) => {
    expect(document(`<p>Text.</p>${html}`).body).toHaveLength(
      document(`<p>Text.</p>${html}<p>End.</p>`).body.length - 1,
    );
  });
});

test('closing lines: a feed of Yoast has only the articles’ own words', async () => {
  const bytes = readFileSync(
    new URL('../../fixtures/feeds/yoast-closing-lines.xml', import.meta.url),
  );
  const feed = parseFeed(decode(new Uint8Array(bytes), 'application/rss+xml'));
  if (!feed.ok) throw new Error(`Expected a feed, got ${feed.failure.kind}.`);
  const { items } = validateItems(feed.value.items, url, (address) => address);
  const drafts = await Promise.all(items.map((item) => draftOf(item, 'news')));
  expect(drafts.map(({ lead, isExcerpt }) => [lead, isExcerpt])).toEqual([
    ['A recycler doubles its line.', false],
    ['A recycler doubles […]', true],
    ['A recycler doubles […]', true],
  ]);
  expect(items.map((item) => textOf(item.source))).toEqual([
    'A recycler doubles its line.',
    'A recycler doubles […]',
    'A recycler doubles […]',
  ]);
});
