import { describe, expect, test } from 'vitest';
import { type PageMetadata, readPageMetadata } from '../../../lib/article/ingest/page-metadata.ts';

const nothing: PageMetadata = {
  type: '',
  title: '',
  author: '',
  categories: [],
  published: '',
  modified: '',
  canonical: '',
  shortlink: '',
};

const page = (head: string, body = '') =>
  readPageMetadata(`<!doctype html><html><head>${head}</head>${body}</html>`);

describe('page metadata', () => {
  test('is empty if the page says nothing', () => {
    expect([page(''), readPageMetadata('')]).toEqual([nothing, nothing]);
  });

  test('is read from the head as SEO plugins write it', () => {
    const head = `
      <meta property="og:type" content="article" /><meta property="og:title" content="Scrap Is Short | Rare Earth Exchanges" />
      <meta property="article:published_time" content="2026-11-20T09:00:00+00:00" />
      <meta property="article:modified_time" content="2026-11-21T10:00:00+00:00" />
      <meta property="article:section" content="Recycling" /><meta property="article:tag" content="Magnets &amp; Motors" />
      <meta name="author" content="Markets desk" />
      <link rel="canonical" href="https://rareearthexchanges.com/news/scrap/" />
      <link rel="shortlink" href="https://rareearthexchanges.com/?p=77" />`;
    expect(page(head)).toEqual({
      type: 'article',
      title: 'Scrap Is Short',
      author: 'Markets desk',
      categories: ['Recycling', 'Magnets & Motors'],
      published: '2026-11-20T09:00:00+00:00',
      modified: '2026-11-21T10:00:00+00:00',
      canonical: 'https://rareearthexchanges.com/news/scrap/',
      shortlink: 'https://rareearthexchanges.com/?p=77',
    });
  });

  test('is read from the body where themes put it', () => {
    const body = `<body class="single postid-81"><header><time datetime="2020-01-01">Last letter</time><h1>Rare Earth Exchanges</h1></header>
      <article><h1 class="entry-title">Scrap <em>is</em>
      short</h1><span class="author">Markets desk</span><time datetime="2026-11-20T09:00:00Z">20 November</time>
      <a rel="tag" href="/tag/recycling/">Recycling</a></article></body>`;
    expect(page('<title>Scrap – Rare Earth Exchanges</title>', body)).toEqual({
      ...nothing,
      title: 'Scrap is short',
      author: 'Markets desk',
      categories: ['Recycling'],
      published: '2026-11-20T09:00:00Z',
      shortlink: '/?p=81',
    });
  });

  test.each([
    [
      'the only headline',
      '<title>A | Site</title>',
      '<body><h1>The headline</h1></body>',
      'The headline',
    ],
    [
      'a headline of two lines with a space between them',
      '',
      '<body><h1>Rare earths:<br>a year of prices</h1></body>',
      'Rare earths: a year of prices',
    ],
    [
      "the page title without the site's name",
      '<title>Nd - Pr: the spread | Rare Earth Exchanges</title>',
      '',
      'Nd - Pr: the spread',
    ],
    ['the page title as it is if nothing follows a dash', '<title>Nd-Pr –</title>', '', 'Nd-Pr –'],
    [
      'the page title if two headlines compete',
      '<title>The page – Site</title>',
      '<body><h1>One</h1><h1>Two</h1></body>',
      'The page',
    ],
  ])('takes as title %s', (_case, head, body, title) => {
    expect(page(head, body).title).toBe(title);
  });

  test('takes dates from JSON-LD if there is nothing better', () => {
    const data =
      '<script type="application/ld+json">{"datePublished": "2026-11-20","dateModified":"2026-11-22"}</script>';
    expect(page(data)).toMatchObject({ published: '2026-11-20', modified: '2026-11-22' });
  });

  test('takes the post id from the id of the article element', () => {
    expect(page('', '<body><article id="post-9">x</article></body>').shortlink).toBe('/?p=9');
  });
});
