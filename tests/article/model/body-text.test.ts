import { describe, expect, test } from 'vitest';
import { bodyText, keyPointText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const textOf = (html: string): string =>
  bodyText(parseBody(html, 'https://rareearthexchanges.com/'));

describe('body text', () => {
  test.each([
    ['is empty for an empty body', '', ''],
    ['puts paragraphs on separate lines', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['turns a break into a line break', '<p>One<br>two</p>', 'One\ntwo'],
    [
      'reduces marks and links to their words',
      '<p><b>Nd</b><a href="/x">Pr</a> H<sub>2</sub>O</p>',
      'NdPr H2O',
    ],
    ['puts headings on lines of their own', '<h2>Prices</h2><p>Up.</p>', 'Prices\nUp.'],
    [
      'includes nested lists',
      '<ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul>',
      'One\nDeep\nTwo',
    ],
    [
      'separates the paragraphs of a quotation by line breaks',
      '<blockquote><p>A</p><p>B</p></blockquote>',
      'A\nB',
    ],
    ['keeps code as it is', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'separates table cells by tabs, with the caption last',
      '<table><caption>Week</caption><tr><th>Name</th><th>Close</th></tr><tr><td>SMP1</td><td></td></tr></table>',
      'Name\tClose\nSMP1\t\nWeek',
    ],
    [
      "takes a picture's caption, not its alternative text",
      '<figure><img src="/a.png" alt="alt"><figcaption>Mine</figcaption></figure>',
      'Mine',
    ],
    [
      'omits footnote references',
      '<p>Up 12%<sup><a href="#n1">1</a></sup> since May.</p><ol><li id="n1">By weight. <a href="#r1">↩︎</a></li></ol>',
      'Up 12% since May.\nBy weight.',
    ],
    [
      'includes the credit of a quotation',
      '<blockquote><p>Ore is not metal.</p><cite>— Desk</cite></blockquote>',
      'Ore is not metal.\nDesk',
    ],
    [
      "includes the captions of a gallery's pictures, then its own",
      '<figure class="wp-block-gallery"><figure><img src="/a.png"><figcaption>A</figcaption></figure><figure><img src="/b.png"></figure><figcaption>Both</figcaption></figure>',
      'A\n\nBoth',
    ],
    [
      'puts terms and meanings on separate lines',
      '<dl><dt>Nd</dt><dd>Neodymium</dd></dl>',
      'Nd\nNeodymium',
    ],
    [
      "includes an embed's title and caption",
      '<figure><iframe src="https://a.test/" title="Episode"></iframe><figcaption>Listen</figcaption></figure>',
      'Episode\nListen',
    ],
    [
      "takes an embed's title",
      '<iframe src="https://a.test/" title="Episode"></iframe>',
      'Episode',
    ],
    ['turns a separator into an empty line', '<p>A</p><hr><p>B</p>', 'A\n\nB'],
  ])('%s', (_case, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });
});

test('key point text: indents nested key points', () => {
  const points = [
    { text: 'Prices', points: [{ text: 'NdPr up', points: [{ text: 'in China', points: [] }] }] },
    { text: 'Policy', points: [] },
  ];
  expect(keyPointText(points)).toBe('Prices\n  NdPr up\n    in China\nPolicy\n');
});
