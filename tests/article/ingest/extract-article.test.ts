import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/article/ingest/extract-article.ts';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const sentence = 'A recycler of magnets doubles its line and needs twice the scrap it can find. ';
const paragraphs = (count: number) => `<p>${sentence.repeat(4)}</p>`.repeat(count);

const page = (inside: string) =>
  `<!doctype html><html><head><title>T</title><script>x()</script></head><body>
<nav><ul>${'<li><a href="/news/other/">Another headline of the day that goes on for long</a></li>'.repeat(30)}</ul></nav>
${inside}<footer><p>All rights reserved.</p></footer></body></html>`;

const extracted = (inside: string) => extractArticle(page(inside));

const textOf = (markup: string | null) =>
  markup === null ? null : bodyText(parseBody(markup, 'https://rareearthexchanges.com/'));

const article = paragraphs(3);
const text = textOf(article);

describe('the article out of its page', () => {
  test.each([
    ['in the element that the site uses', `<div class="x entry-content y">${article}</div>`],
    ['in another that themes use', `<section class="post-content">${article}</section>`],
    [
      'the surest class first',
      `<div class="post_content">${paragraphs(9)}</div><div class="entry-content">${article}</div>`,
    ],
    [
      'where the most paragraphs are, if the site has changed',
      `<main><div class="new-name">${article}</div></main><aside><p>${sentence}</p></aside>`,
    ],
    [
      'beside paragraphs that are all links',
      `<div>${'<p><a href="/x">A headline that is as long as any paragraph could ever be</a></p>'.repeat(40)}</div><div>${article}</div>`,
    ],
  ])('%s', (_case, inside) => {
    expect(textOf(extracted(inside))).toBe(text);
  });

  test('keeps its markup', () => {
    const markup = `<h2>Prices</h2>${article}<figure><img src="/a.png"></figure>`;
    expect(extracted(`<div class="entry-content">${markup}</div>`)).toBe(markup);
  });
});

describe('no article', () => {
  test.each([
    ['an empty page', ''],
    ['a few words', `<div class="entry-content"><p>${sentence}</p></div>`],
    [
      'words that only a script holds',
      `<div class="entry-content"><script>${sentence.repeat(20)}</script></div>`,
    ],
    [
      'a wall',
      `<div class="entry-content"><p>${sentence.repeat(6)}</p><p>Subscribe to continue reading.</p></div>`,
    ],
    [
      'a test for people',
      `<div class="entry-content"><p>Please verify you are human. ${sentence.repeat(6)}</p></div>`,
    ],
    ['a notice about cookies', `<div><p>We use cookies. ${sentence.repeat(6)}</p></div>`],
  ])('%s', (_case, inside) => {
    expect(extracted(inside)).toBeNull();
  });

  test('but a long one may speak of cookies', () => {
    const inside = `${paragraphs(14)}<p>We use cookies, said the baker.</p>`;
    expect(extracted(`<div class="entry-content">${inside}</div>`)).toBe(inside);
  });
});

describe('pages made to break a reader', () => {
  test('elements inside each other without end', () => {
    expect(extractArticle(`${'<div>'.repeat(400_000)}${article}`)).toBeNull();
  });

  test('more elements beside each other than a call has room for', () => {
    expect(extractArticle(`<body>${'<br>'.repeat(200_000)}${article}</body>`)).not.toBeNull();
  });
});
