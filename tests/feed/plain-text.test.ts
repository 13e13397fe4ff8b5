import { expect, test } from 'vitest';
import { plainText } from '../../lib/feed/plain-text.ts';

test.each([
  ['words are kept', 'Price floor holds', 'Price floor holds'],
  ['a named entity is decoded', 'Oxides &amp; Metals', 'Oxides & Metals'],
  ['a long name is decoded', 'A &RightTeeArrow; B', 'A ↦ B'],
  ['numeric entities are decoded', 'It&#8217;s &#x201C;new&#x201D;', 'It’s “new”'],
  ['numbers of Windows’ characters are decoded', 'It&#146;s', 'It’s'],
  ['numbers beyond Unicode are replaced', 'A&#1114112;B', 'A\ufffdB'],
  ['upper-case names are decoded', 'Oxides &AMP; Metals', 'Oxides & Metals'],
  [
    'names without a semicolon are decoded',
    'Oxides &amp Metals &#38 Alloys',
    'Oxides & Metals & Alloys',
  ],
  ['a name that only XML has', '&apos;Oxides&apos;', "'Oxides'"],
  ['a text of another script is kept', '稀土', '稀土'],
  ['invisible characters give an empty string', '\u200b\u00ad\u2028', ''],
  ['fillers give an empty string', '\u2800 \u3164\u115f\uffa0\u034f\ufe0f&#x2800;', ''],
  ['entities are decoded once', 'Oxides &amp;amp; Metals', 'Oxides &amp; Metals'],
  ['a decoded tag stays text', 'The &lt;b&gt; tag', 'The <b> tag'],
  ['tags are dropped', '<em>NdPr</em> up <strong>4%</strong>', 'NdPr up 4%'],
  [
    'marks inside a word keep it whole',
    'Fe<sub>16</sub>N<sub>2</sub> <b>M</b>agnets',
    'Fe16N2 Magnets',
  ],
  ['CDATA is read as markup', '<![CDATA[<b>Price</b> &amp; floor]]>', 'Price & floor'],
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

test('plain text: numbers are read as among tags', () => {
  const numbers = [
    0, 9, 38, 60, 65, 127, 128, 146, 159, 160, 173, 255, 999, 1_000, 8_217, 55_296, 65_533, 128_512,
  ];
  const texts = [...numbers, 1_114_111, 1_114_112].flatMap((number) => [
    `a&#${number};b`,
    `a&#0${number};b`,
    `a&#x${number.toString(16)};b`,
    `a&#X${number.toString(16).toUpperCase()};b`,
    `a&#${number} b`,
  ]);
  expect(texts.map(plainText)).toEqual(texts.map((text) => plainText(`<i>${text}</i>`)));
});

test('plain text: megabytes of markup are not read to the end', () => {
  expect(plainText(`NdPr ${'<b>'.repeat(3_000_000)}`)).toBe('NdPr');
});
