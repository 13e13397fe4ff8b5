import { describe, expect, test } from 'vitest';
import { authorBioIn } from '../../../lib/article/ingest/author-bio.ts';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { feedItem } from '../../support/builders/feed-items.ts';

const said = 'Watches prices and the contracts behind them, and holds none of the shares.';

const page = (box: string) =>
  `<main><article><h1>Scrap is short</h1><p>By Markets desk</p><div class="entry-content"><p>Text.</p></div>${box}</article></main>`;

const inPage = (box: string, author = 'Markets desk') => authorBioIn(page(box), author);

describe('author bio', () => {
  test.each([
    ["in the theme's box", `<div class="author-bio"><p>${said}</p></div>`],
    [
      "under a heading, before a link to the author's articles",
      `<div class="author-box"><h3>About Markets desk</h3><p class="author-description">${said} <a href="/author/markets-desk/" rel="author">View all posts</a></p></div>`,
    ],
    [
      'in a box without a paragraph',
      `<div class="about-author"><img src="/a.png"><h4>Markets desk</h4><div>${said}</div></div>`,
    ],
    [
      'under labels that are no headings',
      `<div class="post-author"><span>About the author</span><div>By Markets desk</div><div>${said}</div></div>`,
    ],
    [
      'in blocks of the editor',
      `<div class="wp-block-post-author"><p class="wp-block-post-author__name">Markets desk</p><p class="wp-block-post-author__bio">${said}</p></div>`,
    ],
    [
      'after a byline of the same class',
      `<p class="post-author">By Markets desk | Nov. 24, 2026 | 5 min read</p><div class="post-author"><p>${said}</p></div>`,
    ],
    [
      'with mojibake fixed',
      `<div class="author-bio"><p>${said.replace('the contracts', 'the&nbsp;<b>contracts</b>')}</p></div>`,
    ],
  ])('is found %s', (_case, box) => {
    expect(inPage(box)?.replace('\u00a0', ' ')).toBe(said);
  });

  test('keeps a name that begins the sentence', () => {
    const words = 'Markets desk watches prices and the contracts behind them.';
    expect(inPage(`<div class="author-bio">${words}</div>`)).toBe(words);
  });

  test('matches "The editors" in any case', () => {
    expect(
      inPage(`<div class="author-bio"><h3>the EDITORS</h3><p>${said}</p></div>`, 'The editors'),
    ).toBe(said);
  });

  test('is cut at a word after a few sentences', () => {
    const words = inPage(`<div class="author-bio"><p>${said.repeat(40)}</p></div>`) ?? '';
    expect(words.length).toBeLessThanOrEqual(601);
    expect(words).toMatch(/[\w.]…$/);
  });
});

describe('no author bio', () => {
  test.each([
    ['a page without a box', `<p>${said}</p>`],
    ['a byline', '<p class="post-author">By Markets desk | November 24, 2026 | 5 min read</p>'],
    ['an empty box', '<div class="author-bio"></div>'],
    ['a script', `<div class="author-bio"><script>${said}</script></div>`],
    ['a script that has the name', `<script class="author-bio">${said}</script>`],
    ['hidden words', `<div class="author-bio" hidden><p>${said}</p></div>`],
  ])('is found in %s', (_case, box) => {
    expect(inPage(box)).toBeNull();
  });

  test('is found in text about another person', () => {
    const box = `<aside><div class="author-bio"><h3>Guest column</h3><p>${said}</p></div></aside>`;
    expect(authorBioIn(`<p>By Markets desk</p>${box}`, 'Markets desk')).toBeNull();
  });

  test('is found in text without an author', () => {
    expect(authorBioIn(page(`<div class="author-bio"><p>${said}</p></div>`), null)).toBeNull();
  });

  test('is found quickly in a page with endless boxes', () => {
    const boxes = '<div class="author-bio">'.repeat(9_000) + said;
    expect(
      authorBioIn(boxes + '<b class="author-bio"></b>'.repeat(100_000), 'Markets desk'),
    ).toBeNull();
  });
});

test('author bio: a box inside the text is not part of the text', async () => {
  const text = '<p>Scrap is short.</p>';
  const box = `<div class="author-box"><p>By Markets desk</p><p>${said}</p></div>`;
  const [without, withBox] = await Promise.all([
    draftOf(feedItem('a', { source: text }), 'news'),
    draftOf(feedItem('a', { source: text + box }), 'news'),
  ]);
  expect(withBox.hash).toBe(without.hash);
  expect(authorBioIn(text + box, 'Markets desk')).toBe(said);
});
