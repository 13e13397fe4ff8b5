import { expect, test } from 'vitest';
import { draftOfPage } from '../../../lib/app/feed/page-draft.ts';
import { site } from '../../../lib/site/site.ts';

const text = `<h1>Quota</h1><article><p>${'Terbium is scarce. '.repeat(30)}</p></article>`;
const typed = (type: string) => `<meta property="og:type" content="${type}">`;
const dated = '<meta property="article:published_time" content="2026-11-20T09:00:00Z">';
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

/** The address and channel of the article on a page at this path; why there is none otherwise. */
async function articleOn(path: string, head: string) {
  const page = await draftOfPage({ html: head + text, finalUrl: site.origin + path });
  if (!page.ok) return page.failure.kind;
  const { url, channel } = page.value.draft;
  return [url.replace(site.origin, ''), channel];
}

test.each([
  ['says so, wherever it is', '/research/quota/', typed('article'), 'news'],
  ['says nothing but has a date', '/research/quota/', dated, 'news'],
  ['says nothing but is where news are', '/news/quota/', '', 'news'],
  ['says nothing but is where episodes are', '/podcast/quota/', '', 'podcast'],
])('page: is an article if it %s', async (_how, path, head, channel) => {
  expect(await articleOn(path, head)).toEqual([path, channel]);
});

test.each([
  ['says that it is something else', '/news/quota/', typed('website') + dated],
  ['has neither type, date nor address of one', '/research/quota/', ''],
  ['is a page of a list', '/news/page/2/', ''],
  ['says that it is the front page', '/news/quota/', typed('article') + canonical(site.home)],
])('page: is no article if it %s', async (_how, path, head) => {
  expect(await articleOn(path, head)).toBe('notArticle');
});

test.each([
  ['its own', `${site.origin}/news/quota/`, '/news/quota/'],
  [
    'where the request ended, if its own is on another host',
    'https://other.test/quota/',
    '/news/q/',
  ],
])('page: the article has the address %s', async (_which, own, path) => {
  expect(await articleOn('/news/q/', canonical(own))).toEqual([path, 'news']);
});
