import { describe, expect, test } from 'vitest';
import { splitKeyPoints } from '../../../lib/article/document/key-points.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

/** Key points, nested ones as inner lists, and the remaining text. */
function split(html: string) {
  const { keyPoints, rest } = splitKeyPoints(
    parseBody(html, 'https://rareearthexchanges.com/news/scrap-is-short/'),
  );
  return {
    points: keyPoints.map(asList),
    text: bodyText(rest),
    kinds: rest.map(({ kind }) => kind),
  };
}

type Nested = string | [string, Nested[]];

const asList = ({ text, points }: KeyPoint): Nested =>
  points.length === 0 ? text : [text, points.map(asList)];

const bullets =
  '<ul class="wp-block-list">\n<li>Scrap is short.</li>\n<li>A line <strong>runs</strong>.</li>\n</ul>';
const points = ['Scrap is short.', 'A line runs.'];
const lede = '<p><em>A recycler doubles its line.</em></p>';
const separator = '<hr class="wp-block-separator has-alpha-channel-opacity">';

describe('key points', () => {
  test('are recognized as the site writes them, with a separator after the list', () => {
    const html = `<p><strong>Highlights</strong></p>\n${bullets}\n${separator}\n${lede}`;
    expect(split(html)).toEqual({
      points,
      text: 'A recycler doubles its line.',
      kinds: ['paragraph'],
    });
  });

  test.each([
    ['below a heading', '<h2>Highlights</h2>'],
    ['below a small heading', '<h5 class="wp-block-heading">Highlights</h5>'],
    ['below a strong heading', '<h3><strong>Highlights</strong></h3>'],
    ['below strong inside em', '<p><em><strong>Highlights</strong></em></p>'],
    ['below em inside strong', '<p><strong><em>Highlights</em></strong></p>'],
    ['in a block group', '<div class="wp-block-group"><p><strong>Highlights</strong></p></div>'],
    [
      'with an empty paragraph after the heading',
      '<p><strong>Highlights</strong></p><p>&nbsp;</p>',
    ],
    ['with a colon after white space', '<h3>Key Highlights :</h3>'],
    ['below b', '<p><b>Highlights</b></p>'],
    ['with a colon', '<p><strong>Highlights:</strong></p>'],
    ['with a colon after the strong text', '<p><strong>Highlights</strong>:</p>'],
    ['with white space', '<p><strong> Highlights </strong>&nbsp;</p>'],
    ['with a break', '<p><strong>Highlights</strong><br></p>'],
    ['in capitals', '<p><strong>HIGHLIGHTS</strong></p>'],
    ['as Key Highlights', '<h2>Key Highlights</h2>'],
    ['in two marks', '<p><strong>High</strong><strong>lights</strong></p>'],
    ['without a paragraph', '<strong>Highlights</strong>'],
    ['in a container', '<div class="highlights"><p><strong>Highlights</strong></p></div>'],
    ['in an unclosed paragraph', '<p><strong>Highlights</strong>'],
    ['as the first words, though plain', '<p>Highlights:</p>'],
    ['as the first words, in italics', '<p><em>Key Highlights</em></p>'],
    ['as the first words, in a box', '<div><span>Highlights</span></div>'],
  ])('are recognized %s', (_case, heading) => {
    expect(split(`${heading}${bullets}${separator}${lede}`).points).toEqual(points);
    expect(split(`${heading}${bullets}${lede}`)).toEqual({
      points,
      text: 'A recycler doubles its line.',
      kinds: ['paragraph'],
    });
  });

  test('keep their strong words, in a list and in lines with bullets', () => {
    const inList = '<ul><li>Scrap is <b>very short</b>.</li></ul>';
    const inLines = '<p>• Scrap is <b>very short</b>.<br><b>• No</b> line runs.</p>';
    const pointsOf = (html: string) =>
      splitKeyPoints(parseBody(`<h3>Highlights</h3>${html}`, 'https://rareearthexchanges.com/'))
        .keyPoints;
    const first = { text: 'Scrap is very short.', strong: [{ start: 9, end: 19 }], points: [] };
    expect(pointsOf(inList)).toEqual([first]);
    expect(pointsOf(inLines)).toEqual([
      first,
      { text: 'No line runs.', strong: [{ start: 0, end: 2 }], points: [] },
    ]);
  });

  test('are recognized after the lede', () => {
    const html = `${lede}<p><strong>Highlights</strong></p>${bullets}<p>More.</p>`;
    expect(split(html)).toMatchObject({ points, text: 'A recycler doubles its line.\nMore.' });
  });

  test('are recognized inside one container with the text', () => {
    const html = `<div><div><h3>Highlights</h3>${bullets}</div>${lede}</div>`;
    expect(split(html)).toMatchObject({ points, text: 'A recycler doubles its line.' });
  });

  test('are recognized as a numbered list', () => {
    expect(split(`<h2>Highlights</h2><ol><li>One</li><li>Two</li></ol>`).points).toEqual([
      'One',
      'Two',
    ]);
  });

  test.each([1, 3, 4, 7, 10])('are recognized in order: %i of them', (count) => {
    const all = Array.from({ length: count }, (_, n) => `Point ${n + 1}`);
    const list = `<ul>${all.map((point) => `<li>${point}</li>`).join('')}</ul>`;
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual(all);
  });

  test('are removed from the body once: a repeated list is text', () => {
    const twice = `<h2>Highlights</h2>${bullets}<p>Scrap is short.</p>${bullets}`;
    expect(split(twice)).toMatchObject({
      points,
      text: 'Scrap is short.\nScrap is short.\nA line runs.',
    });
  });

  test('may have nested key points', () => {
    const nested =
      '<ul><li>Prices<ul><li>NdPr up<ol><li>in China</li></ol></li><li>Dy flat</li></ul></li><li>Policy</li></ul>';
    expect(split(`<p><strong>Highlights</strong></p>${nested}`).points).toEqual([
      ['Prices', [['NdPr up', ['in China']], 'Dy flat']],
      'Policy',
    ]);
  });

  test('may have paragraphs, breaks and links', () => {
    const list =
      '<ul><li><p>One</p><p>point</p></li><li>Two<br>lines</li><li><a href="https://example.org/">Linked<span class="sr-only"> (opens in a new tab)</span></a> words</li></ul>';
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual([
      'One point',
      'Two lines',
      'Linked words',
    ]);
  });

  test('have no item without words', () => {
    const list = '<ul><li><img src="/a.png"></li><li>One</li><li> </li></ul>';
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual(['One']);
  });

  test('replace an item without words by its nested ones', () => {
    const list = '<ul><li><ul><li>One</li><li>Two</li></ul></li></ul>';
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual(['One', 'Two']);
  });
});

describe('key points written as lines with bullets', () => {
  test.each([
    ['in the paragraph of the heading', '<p><strong>Highlights:</strong><br>• a<br>• b</p>'],
    ['with the break inside the strong text', '<p><strong>Highlights:<br></strong>• a<br/>•b</p>'],
    ['below the heading', '<p><strong>Highlights</strong></p><p>&bull; a<br />\n&bull;&nbsp;b</p>'],
    ['each in a paragraph', '<h3>Key Highlights</h3><p>– a</p><p>– b</p>'],
    ['with the lines inside the strong text', '<p><strong>Highlights:<br>• a<br>• b</strong></p>'],
    ['with empty lines between', '<p><b>Highlights</b><br><br>▪ a<br><br>▪ b<br></p>'],
    ['with hyphens', '<p><strong>Highlights</strong><br>- a<br>- b</p>'],
    ['below plain words at the beginning', '<p>Highlights<br>• a<br>• b</p>'],
    ['in the paragraph after these', '<p>Highlights:</p><p>• a<br>• b</p>'],
  ])('are recognized %s', (_case, html) => {
    expect(split(`${html}${separator}${lede}`)).toEqual({
      points: ['a', 'b'],
      text: 'A recycler doubles its line.',
      kinds: ['paragraph'],
    });
  });

  test('end where a line has none, and its marks stay', () => {
    const html = `<p><strong>Highlights:</strong><br>• a <em>b</em><br>• c<br><br>The <strong>lede</strong>.</p>${lede}`;
    expect(split(html)).toMatchObject({
      points: ['a b', 'c'],
      text: 'The lede.\nA recycler doubles its line.',
    });
  });

  test('may end the body', () => {
    expect(split('<p><strong>Highlights</strong><br>• a</p><p>• b</p>')).toEqual({
      points: ['a', 'b'],
      text: '',
      kinds: [],
    });
  });
});

describe('no key points', () => {
  test.each([
    ['an article without key points', `${lede}<p>More.</p>${bullets}`],
    ['the word without strong after other text', `${lede}<p>Highlights:</p>${bullets}`],
    ['the word without strong or a list', `<p>Highlights</p>${lede}${bullets}`],
    ['a plain line that goes on', `<p>Highlights of the week:</p>${bullets}`],
    ['a plain line with its points', '<p>Highlights: • a • b</p>'],
    ['the word among others', `<p><strong>Highlights of the week</strong></p>${bullets}`],
    ['the word with other text', `<p><strong>Highlights</strong> from Perth</p>${bullets}`],
    ['the word partly strong', `<p><strong>Highlights</strong> <em>today</em></p>${bullets}`],
    ['another heading', `<h2>Key Takeaways</h2>${bullets}`],
    ['a heading without a list', `<h2>Highlights</h2>${lede}${bullets}`],
    ['a heading at the end', `${lede}<h2>Highlights</h2>`],
    ['a heading far down in the text', `${'<p>Text.</p>'.repeat(6)}<h2>Highlights</h2>${bullets}`],
    ['a list of pictures', '<h2>Highlights</h2><ul><li><img src="/a.png"></li></ul>'],
    ['lines without bullets', `<p><strong>Highlights:</strong><br>a<br>b</p>${lede}`],
    [
      'points of several lines',
      `<p><strong>Highlights:</strong><br>• a<br>and b<br>• c</p>${lede}`,
    ],
    ['a sentence after the word', `<p><strong>Highlights</strong> of the week<br>• a<br>• b</p>`],
    ['a bullet without words', '<p><strong>Highlights:</strong><br>•<br>text</p>'],
    ['a number below zero', '<p><strong>Highlights:</strong><br>-5 degrees</p>'],
    ['an empty body', ''],
  ])('are recognized in %s', (_case, html) => {
    const { points, text } = split(html);
    expect(points).toEqual([]);
    expect(text).toBe(bodyText(parseBody(html, 'https://rareearthexchanges.com/')));
  });
});
