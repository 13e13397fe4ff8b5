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

/** The markup of the article on a page, or why there is none. */
const articleOf = (html: string): string => {
  const extracted = extractArticle(html);
  return extracted.ok ? extracted.value : extracted.failure;
};

const extracted = (inside: string) => articleOf(page(inside));

const textOf = (markup: string) => bodyText(parseBody(markup, 'https://rareearthexchanges.com/'));

const article = paragraphs(3);
const text = textOf(article);

describe('extracted article', () => {
  test.each([
    ['in a paragraph', 'Half a sen'],
    ['behind a mark in a paragraph', 'Half <em>a</em> sen'],
    ['behind such a mark', 'Half <em>a</em>'],
    ['in a tag', 'Half <a href="/ne'],
    ['in a list in it', '</p><ul><li>A point.</li><li>Half'],
    ['behind a paragraph', 'Whole.</p>'],
  ])('is not known of a page that breaks off %s', (_where, half) => {
    const inside = `<div class="entry-content">${paragraphs(3)}<p>${half}`;
    expect(articleOf(page(inside).split('<footer>')[0] ?? '')).toBe('cut');
  });

  test.each([
    ["in the site's content element", `<div class="x entry-content y">${article}</div>`],
    ['in a content element of other themes', `<section class="post-content">${article}</section>`],
    [
      'in the most reliable class first',
      `<div class="post_content">${paragraphs(9)}</div><div class="entry-content">${article}</div>`,
    ],
    [
      'where most paragraphs are if the site has changed',
      `<main><div class="new-name">${article}</div></main><aside><p>${sentence}</p></aside>`,
    ],
    [
      'beside paragraphs of nothing but links',
      `<div>${'<p><a href="/x">A headline that is as long as any paragraph could ever be</a></p>'.repeat(40)}</div><div>${article}</div>`,
    ],
  ])('is found %s', (_case, inside) => {
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
      'words in a script',
      `<div class="entry-content"><script>${sentence.repeat(20)}</script></div>`,
    ],
    [
      'a paywall',
      `<div class="entry-content"><p>${sentence.repeat(6)}</p><p>Subscribe to continue reading.</p></div>`,
    ],
    [
      'a bot check',
      `<div class="entry-content"><p>Please verify you are human. ${sentence.repeat(6)}</p></div>`,
    ],
    ['a cookie notice', `<div><p>We use cookies. ${sentence.repeat(6)}</p></div>`],
  ])('is found in %s', (_case, inside) => {
    expect(extracted(inside)).toBe('none');
  });

  test('is not concluded from cookies mentioned in a long text', () => {
    const inside = `${paragraphs(14)}<p>We use cookies, said the baker.</p>`;
    expect(extracted(`<div class="entry-content">${inside}</div>`)).toBe(inside);
  });
});

describe('hostile page', () => {
  test('with more markup than is stored has no article', () => {
    const inside = '<p>Scrap.</p>'.repeat(200_000);
    expect(extracted(`<div class="entry-content">${inside}</div>`)).toBe('none');
  });

  test('with endless nesting is parsed', () => {
    expect(articleOf(`${'<div>'.repeat(400_000)}${article}`)).toBe('none');
  });

  test('with more siblings than a call takes arguments is parsed', () => {
    expect(articleOf(`<body>${'<br>'.repeat(200_000)}${article}</body>`)).toContain(sentence);
  });
});
