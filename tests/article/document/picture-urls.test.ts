import { describe, expect, test } from 'vitest';
import { fetchablePictureUrl, pictureUrlsOf } from '../../../lib/article/document/picture-urls.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const base = 'https://rareearthexchanges.com/news/a/';
const own = 'https://rareearthexchanges.com/wp-content/uploads/';
const picturesIn = (html: string) => pictureUrlsOf(parseBody(html, base));

test.each([
  ["the publisher's own is fetched", `${own}a.png`, `${own}a.png`],
  [
    'http from before the certificate becomes https',
    `http://rareearthexchanges.com/a.png`,
    'https://rareearthexchanges.com/a.png',
  ],
  ['keeps its query', `${own}a.png?w=300`, `${own}a.png?w=300`],
  ['loses its fragment', `${own}a.png#left`, `${own}a.png`],
  ['on another host is not fetched', 'https://images.example.org/a.png', null],
  [
    "on a host that only ends like the publisher's is not fetched",
    'https://notrareearthexchanges.com/a.png',
    null,
  ],
  ['on a subdomain is not fetched', 'https://cdn.rareearthexchanges.com/a.png', null],
  ['on another port is not fetched', 'https://rareearthexchanges.com:8443/a.png', null],
  ['that is malformed is not fetched', 'a picture', null],
])('picture address: %s', (_case, src, expected) => {
  expect(fetchablePictureUrl(src)).toBe(expected);
});

describe('picture addresses', () => {
  test('include pictures at every depth, without duplicates and other hosts', () => {
    const html = `<img src="/a.png"><ul><li><img src="/b.png"></li></ul>
      <blockquote><img src="http://rareearthexchanges.com/a.png"></blockquote>
      <figure><img src="/c.png"><figcaption>C</figcaption></figure><img src="https://other.test/d.png">`;
    expect(picturesIn(html)).toEqual(
      ['a', 'b', 'c'].map((name) => `https://rareearthexchanges.com/${name}.png`),
    );
  });

  test.each([
    [
      'the smallest that is wide enough',
      'a-300.png 300w, a-1536.png 1536w, a-2048.png 2048w',
      'a-1536.png',
    ],
    ['in any order', 'a-2048.png 2048w, a-1536.png 1536w, a-300.png 300w', 'a-1536.png'],
    ['the widest if none is wide enough', 'a-300.png 300w, a-1024.png 1024w', 'a-1024.png'],
    ['the picture itself if sizes are densities', 'a-2x.png 2x', 'a.png'],
    [
      'the picture itself if the others are on another host',
      'https://cdn.test/a.png 1536w',
      'a.png',
    ],
    ['the picture itself if the attribute is malformed', ',,w 300', 'a.png'],
  ])('choose from several sizes %s', (_case, srcset, expected) => {
    const set = srcset.replaceAll(/(?<=^|, )a-/g, `${own}a-`);
    expect(picturesIn(`<img src="${own}a.png" srcset="${set}">`)).toEqual([`${own}${expected}`]);
  });

  test.each(['data-src', 'data-lazy-src'])('are found where lazy loading puts them: %s', (name) => {
    const html = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" ${name}="${own}a.png" width="640" height="400">`;
    expect(picturesIn(html)).toEqual([`${own}a.png`]);
  });
});
