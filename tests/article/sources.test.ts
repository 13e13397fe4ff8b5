import { expect, test } from 'vitest';
import { parseBody } from '../../lib/article/parse-body.ts';
import { sourcesOf } from '../../lib/article/sources.ts';

const sourcesIn = (html: string) =>
  sourcesOf(parseBody(html, 'https://rareearthexchanges.com/news/a/'));

const link = (href: string) => `<a href="${href}">here</a>`;

test.each([
  ['none', '<p>No link.</p>', []],
  [
    'each host once, in the order of its first link',
    `<p>${link('https://b.test/1')} ${link('https://a.test/')}</p><p>${link('https://b.test/2')}</p>`,
    ['b.test', 'a.test'],
  ],
  [
    'a host with and without www',
    `<p>${link('https://www.a.test/')} ${link('https://a.test/')}</p>`,
    ['a.test'],
  ],
  [
    'none of the publisher’s own, nor of its forum',
    `<p>${link('/news/b/')} ${link('https://forum.rareearthexchanges.com/threads/1/')}</p>`,
    [],
  ],
  [
    'a host that only ends like the publisher’s',
    `<p>${link('https://notrareearthexchanges.com/')}</p>`,
    ['notrareearthexchanges.com'],
  ],
  [
    'links in lists, quotations, tables and captions',
    `<ul><li>${link('https://list.test/')}</li></ul><blockquote><p>${link('https://quote.test/')}</p></blockquote>` +
      `<table><tr><td>${link('https://cell.test/')}</td></tr></table>` +
      `<figure><img src="/a.png"><figcaption>${link('https://caption.test/')}</figcaption></figure>`,
    ['list.test', 'quote.test', 'cell.test', 'caption.test'],
  ],
  ['what plays elsewhere', '<iframe src="https://video.test/1"></iframe>', ['video.test']],
  ['links inside marks', `<p><strong>${link('https://bold.test/')}</strong></p>`, ['bold.test']],
])('%s', (_story, html, expected) => {
  expect(sourcesIn(html)).toEqual(expected);
});
