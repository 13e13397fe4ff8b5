import { expect, test } from 'vitest';
import { citedHosts, citedSources } from '../../../lib/article/document/cited-sources.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const sourcesIn = (html: string) =>
  citedHosts(parseBody(html, 'https://rareearthexchanges.com/news/a/'));

const link = (href: string) => `<a href="${href}">here</a>`;

test.each([
  ['are none without links', '<p>No link.</p>', []],
  [
    'have each host once, in order of its first link',
    `<p>${link('https://b.test/1')} ${link('https://a.test/')}</p><p>${link('https://b.test/2')}</p>`,
    ['b.test', 'a.test'],
  ],
  [
    'treat a host with and without www as one',
    `<p>${link('https://www.a.test/')} ${link('https://a.test/')}</p>`,
    ['a.test'],
  ],
  [
    'exclude the publisher and its forum',
    `<p>${link('/news/b/')} ${link('https://forum.rareearthexchanges.com/threads/1/')}</p>`,
    [],
  ],
  [
    "include a host whose name only ends like the publisher's",
    `<p>${link('https://notrareearthexchanges.com/')}</p>`,
    ['notrareearthexchanges.com'],
  ],
  [
    'include links in lists, quotations, tables and captions',
    `<ul><li>${link('https://list.test/')}</li></ul><blockquote><p>${link('https://quote.test/')}</p></blockquote>` +
      `<table><tr><td>${link('https://cell.test/')}</td></tr></table>` +
      `<figure><img src="/a.png"><figcaption>${link('https://caption.test/')}</figcaption></figure>`,
    ['list.test', 'quote.test', 'cell.test', 'caption.test'],
  ],
  ['exclude embeds', '<iframe src="https://video.test/1"></iframe>', []],
  [
    'exclude share buttons',
    `<p>${link('https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Frareearthexchanges.com%2Fnews%2Fa%2F')} ` +
      `${link('https://x.com/intent/post?url=https://rareearthexchanges.com/news/a/')} ${link('https://x.com/miner/status/1')}</p>`,
    ['x.com'],
  ],
  [
    'exclude URL shorteners',
    `<p>${link('https://t.co/abc')} ${link('https://bit.ly/abc')} ${link('https://a.test/')}</p>`,
    ['a.test'],
  ],
  [
    'take the target of a tracked link',
    `<p>${link('https://www.google.com/url?q=https%3A%2F%2Fwww.usgs.gov%2Fa')}</p>`,
    ['usgs.gov'],
  ],
  [
    'include links inside marks',
    `<p><strong>${link('https://bold.test/')}</strong></p>`,
    ['bold.test'],
  ],
])('cited sources: %s', (_case, html, expected) => {
  expect(sourcesIn(html)).toEqual(expected);
});

test('cited sources: a source counts its pages, however often and with whatever fragment they are linked', () => {
  const html =
    `<p>${link('https://www.a.test/1')} ${link('https://a.test/2#top')} ${link('https://b.test/')}</p>` +
    `<ul><li>${link('https://a.test/2')}</li><li>${link('https://a.test/2?page=3')}</li></ul>`;
  expect(citedSources(parseBody(html, 'https://rareearthexchanges.com/news/a/'))).toEqual([
    { host: 'a.test', pages: 3 },
    { host: 'b.test', pages: 1 },
  ]);
});
