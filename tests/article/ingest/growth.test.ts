import { expect, test } from 'vitest';
import { authorBioIn } from '../../../lib/article/ingest/author-bio.ts';
import { extractArticle } from '../../../lib/article/ingest/extract-article.ts';
import { readPageMetadata } from '../../../lib/article/ingest/page-metadata.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';

const authorBio = (html: string) => authorBioIn(html, 'Markets desk');
const links = (size: number) => '<p><a rel="tag" href="/a"><span>a'.repeat(size);

test.each<[input: string, html: (size: number) => string, run: (html: string) => unknown]>([
  [
    'a title with spaces inside',
    (size) => `<meta property="og:title" content="a${' '.repeat(size)}b">`,
    readPageMetadata,
  ],
  [
    'an author box with spaces inside',
    (size) => `<div class="author-bio">a${' '.repeat(size)}b</div>`,
    authorBio,
  ],
  [
    'an author box of brackets',
    (size) => `<div class="author-bio">${'< '.repeat(size)}</div>`,
    authorBio,
  ],
  ['the tags of links in links', links, readPageMetadata],
  ['the text of links in links', links, extractArticle],
])('page: takes linear time for %s', (_input, html, run) => {
  expect(growthExponent(html, run)).toBeLessThanOrEqual(linearGrowth);
});
