import { describe, expect, test } from 'vitest';
import { bodyText, keyPointText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const textOf = (html: string): string =>
  bodyText(parseBody(html, 'https://rareearthexchanges.com/'));

describe('the plain text of a body', () => {
  test.each([
    ['nothing', '', ''],
    ['paragraphs on lines of their own', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['a break is a line', '<p>One<br>two</p>', 'One\ntwo'],
    [
      'marks and links are their words',
      '<p><b>Nd</b><a href="/x">Pr</a> H<sub>2</sub>O</p>',
      'NdPr H2O',
    ],
    ['headings', '<h2>Prices</h2><p>Up.</p>', 'Prices\nUp.'],
    [
      'lists, nested ones too',
      '<ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul>',
      'One\nDeep\nTwo',
    ],
    ['quotations', '<blockquote><p>A</p><p>B</p></blockquote>', 'A\nB'],
    ['code as it stands', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'a table: tabs between cells, its caption behind',
      '<table><caption>Week</caption><tr><th>Name</th><th>Close</th></tr><tr><td>SMP1</td><td></td></tr></table>',
      'Name\tClose\nSMP1\t\nWeek',
    ],
    [
      'a picture is its caption, not what stands in for it',
      '<figure><img src="/a.png" alt="alt"><figcaption>Mine</figcaption></figure>',
      'Mine',
    ],
    [
      'the sign of a footnote is none of its words',
      '<p>Up 12%<sup><a href="#n1">1</a></sup> since May.</p><ol><li id="n1">By weight. <a href="#r1">↩︎</a></li></ol>',
      'Up 12% since May.\nBy weight.',
    ],
    [
      'a quotation with whom it is from',
      '<blockquote><p>Ore is not metal.</p><cite>— Desk</cite></blockquote>',
      'Ore is not metal.\nDesk',
    ],
    [
      'a gallery: the captions, and the one under all',
      '<figure class="wp-block-gallery"><figure><img src="/a.png"><figcaption>A</figcaption></figure><figure><img src="/b.png"></figure><figcaption>Both</figcaption></figure>',
      'A\n\nBoth',
    ],
    ['definitions', '<dl><dt>Nd</dt><dd>Neodymium</dd></dl>', 'Nd\nNeodymium'],
    [
      'an embed with a caption',
      '<figure><iframe src="https://a.test/" title="Episode"></iframe><figcaption>Listen</figcaption></figure>',
      'Episode\nListen',
    ],
    ['an embed is its title', '<iframe src="https://a.test/" title="Episode"></iframe>', 'Episode'],
    ['a separator is an empty line', '<p>A</p><hr><p>B</p>', 'A\n\nB'],
  ])('%s', (_story, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });
});

test('Highlights are indented as they are nested', () => {
  const points = [
    { text: 'Prices', points: [{ text: 'NdPr up', points: [{ text: 'in China', points: [] }] }] },
    { text: 'Policy', points: [] },
  ];
  expect(keyPointText(points)).toBe('Prices\n  NdPr up\n    in China\nPolicy\n');
});
