import { expect, test } from 'vitest';
import { plainText } from '../../lib/feed/plain-text.ts';

test.each([
  ['plain words stay', 'Price floor holds', 'Price floor holds'],
  ['a reference is decoded', 'Oxides &amp; Metals', 'Oxides & Metals'],
  ['numbers too', 'It&#8217;s &#x201C;new&#x201D;', 'It’s “new”'],
  ['once, not twice', 'Oxides &amp;amp; Metals', 'Oxides &amp; Metals'],
  ['what looks like a tag once decoded is text', 'The &lt;b&gt; tag', 'The <b> tag'],
  ['markup goes', '<em>NdPr</em> up <strong>4%</strong>', 'NdPr up 4%'],
  [
    'marks inside a word keep it whole',
    'Fe<sub>16</sub>N<sub>2</sub> <b>M</b>agnets',
    'Fe16N2 Magnets',
  ],
  ['a line break parts words', 'First line<br>second line', 'First line second line'],
  ['so does a block', '<p>One.</p><p>Two.</p>', 'One. Two.'],
  ['and a list', '<ul><li>One</li><li>Two</li></ul>', 'One Two'],
  [
    'scripts and styles are no words',
    'A<style>p{color:red}</style><script>alert(1)</script> B',
    'A B',
  ],
  ['signs that are no markup stay', '5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
  ['a lone ampersand stays', 'AT&T, R&D', 'AT&T, R&D'],
  ['white space folds', '  A\n\t B\u00a0\u00a0C  ', 'A B C'],
  ['a no-break space in markup folds too', 'A&nbsp;B', 'A B'],
  ['a control character is nothing', 'Nd \u0008 Pr&#8;', 'Nd Pr'],
  ['what garbled text is repaired by stays', 'Chinaโ\u0080\u0099s', 'Chinaโ\u0080\u0099s'],
  ['a comment is nothing', 'A<!-- hidden -->B', 'AB'],
  ['nothing is nothing', '', ''],
  ['only markup is nothing', '<p><img src="x"></p>', ''],
])('plain text: %s', (_story, html, expected) => {
  expect(plainText(html)).toBe(expected);
});

test('plain text: megabytes of markup are not read to the end', () => {
  expect(plainText(`NdPr ${'<b>'.repeat(3_000_000)}`)).toBe('NdPr');
});
