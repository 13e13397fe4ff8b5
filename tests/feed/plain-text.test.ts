import { expect, test } from 'vitest';
import { plainText } from '../../lib/feed/plain-text.ts';

test.each([
  ['words are kept', 'Price floor holds', 'Price floor holds'],
  ['a named entity is decoded', 'Oxides &amp; Metals', 'Oxides & Metals'],
  ['numeric entities are decoded', 'It&#8217;s &#x201C;new&#x201D;', 'It’s “new”'],
  ['entities are decoded once', 'Oxides &amp;amp; Metals', 'Oxides &amp; Metals'],
  ['a decoded tag stays text', 'The &lt;b&gt; tag', 'The <b> tag'],
  ['tags are dropped', '<em>NdPr</em> up <strong>4%</strong>', 'NdPr up 4%'],
  [
    'marks inside a word keep it whole',
    'Fe<sub>16</sub>N<sub>2</sub> <b>M</b>agnets',
    'Fe16N2 Magnets',
  ],
  ['a line break separates words', 'First line<br>second line', 'First line second line'],
  ['blocks are separated', '<p>One.</p><p>Two.</p>', 'One. Two.'],
  ['list items are separated', '<ul><li>One</li><li>Two</li></ul>', 'One Two'],
  [
    'scripts and styles are dropped',
    'A<style>p{color:red}</style><script>alert(1)</script> B',
    'A B',
  ],
  ['angle brackets outside tags are kept', '5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
  ['a lone ampersand is kept', 'AT&T, R&D', 'AT&T, R&D'],
  ['white space is collapsed', '  A\n\t B\u00a0\u00a0C  ', 'A B C'],
  ['no-break spaces are collapsed', 'A&nbsp;B', 'A B'],
  ['control characters are dropped', 'Nd \u0008 Pr&#8;', 'Nd Pr'],
  ['C1 controls are kept for mojibake', 'Chinaโ\u0080\u0099s', 'Chinaโ\u0080\u0099s'],
  ['comments are dropped', 'A<!-- hidden -->B', 'AB'],
  ['an empty string stays empty', '', ''],
  ['only tags give an empty string', '<p><img src="x"></p>', ''],
])('plain text: %s', (_story, html, expected) => {
  expect(plainText(html)).toBe(expected);
});

test('plain text: megabytes of markup are not read to the end', () => {
  expect(plainText(`NdPr ${'<b>'.repeat(3_000_000)}`)).toBe('NdPr');
});
