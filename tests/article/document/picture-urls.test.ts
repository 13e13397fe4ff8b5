import { describe, expect, test } from 'vitest';
import { fetchablePictureUrl, pictureUrlsOf } from '../../../lib/article/document/picture-urls.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const base = 'https://rareearthexchanges.com/news/a/';
const own = 'https://rareearthexchanges.com/wp-content/uploads/';
const picturesIn = (html: string) => pictureUrlsOf(parseBody(html, base));

test.each([
  ['the publisher’s own', `${own}a.png`, `${own}a.png`],
  [
    'from before the site had a certificate',
    `http://rareearthexchanges.com/a.png`,
    'https://rareearthexchanges.com/a.png',
  ],
  ['with a query', `${own}a.png?w=300`, `${own}a.png?w=300`],
  ['with a fragment', `${own}a.png#left`, `${own}a.png`],
  ['on another host', 'https://images.example.org/a.png', null],
  ['on a host that only ends like it', 'https://notrareearthexchanges.com/a.png', null],
  ['on a host below it', 'https://cdn.rareearthexchanges.com/a.png', null],
  ['on another port', 'https://rareearthexchanges.com:8443/a.png', null],
  ['nonsense', 'a picture', null],
])('an address %s', (_story, src, expected) => {
  expect(fetchablePictureUrl(src)).toBe(expected);
});

describe('the pictures of a body', () => {
  test('are those of every depth, each once, and none of other hosts', () => {
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
    ['in whatever order', 'a-2048.png 2048w, a-1536.png 1536w, a-300.png 300w', 'a-1536.png'],
    ['the widest where none is', 'a-300.png 300w, a-1024.png 1024w', 'a-1024.png'],
    ['the picture itself where sizes are told by density', 'a-2x.png 2x', 'a.png'],
    ['the picture itself where the others are elsewhere', 'https://cdn.test/a.png 1536w', 'a.png'],
    ['the picture itself where there is nonsense', ',,w 300', 'a.png'],
  ])('of several sizes: %s', (_story, srcset, expected) => {
    const set = srcset.replaceAll(/(?<=^|, )a-/g, `${own}a-`);
    expect(picturesIn(`<img src="${own}a.png" srcset="${set}">`)).toEqual([`${own}${expected}`]);
  });

  test.each(['data-src', 'data-lazy-src'])('are found where a plugin hides them: %s', (name) => {
    const html = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" ${name}="${own}a.png" width="640" height="400">`;
    expect(picturesIn(html)).toEqual([`${own}a.png`]);
  });
});
