import { describe, expect, test } from 'vitest';
import { splitKeyPoints } from '../../../lib/article/document/key-points.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

/** The bullets, nested ones in a list behind theirs, and the text that is left. */
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

describe('the Highlights of an article', () => {
  test('as the site writes them, with the separator behind', () => {
    const html = `<p><strong>Highlights</strong></p>\n${bullets}\n${separator}\n${lede}`;
    expect(split(html)).toEqual({
      points,
      text: 'A recycler doubles its line.',
      kinds: ['paragraph'],
    });
  });

  test.each([
    ['as a heading', '<h2>Highlights</h2>'],
    ['as a small heading', '<h5 class="wp-block-heading">Highlights</h5>'],
    ['as a heading in strong', '<h3><strong>Highlights</strong></h3>'],
    ['in strong inside em', '<p><em><strong>Highlights</strong></em></p>'],
    ['in em inside strong', '<p><strong><em>Highlights</em></strong></p>'],
    ['in a block group', '<div class="wp-block-group"><p><strong>Highlights</strong></p></div>'],
    ['with an empty paragraph behind', '<p><strong>Highlights</strong></p><p>&nbsp;</p>'],
    ['with a colon and white space before it', '<h3>Key Highlights :</h3>'],
    ['in b', '<p><b>Highlights</b></p>'],
    ['with a colon', '<p><strong>Highlights:</strong></p>'],
    ['with a colon behind the strong', '<p><strong>Highlights</strong>:</p>'],
    ['with white space', '<p><strong> Highlights </strong>&nbsp;</p>'],
    ['with a break', '<p><strong>Highlights</strong><br></p>'],
    ['in capitals', '<p><strong>HIGHLIGHTS</strong></p>'],
    ['as Key Highlights', '<h2>Key Highlights</h2>'],
    ['in two marks', '<p><strong>High</strong><strong>lights</strong></p>'],
    ['loose', '<strong>Highlights</strong>'],
    ['in a container', '<div class="highlights"><p><strong>Highlights</strong></p></div>'],
    ['unclosed', '<p><strong>Highlights</strong>'],
  ])('%s', (_story, heading) => {
    expect(split(`${heading}${bullets}${separator}${lede}`).points).toEqual(points);
    expect(split(`${heading}${bullets}${lede}`)).toEqual({
      points,
      text: 'A recycler doubles its line.',
      kinds: ['paragraph'],
    });
  });

  test('after the lede', () => {
    const html = `${lede}<p><strong>Highlights</strong></p>${bullets}<p>More.</p>`;
    expect(split(html)).toMatchObject({ points, text: 'A recycler doubles its line.\nMore.' });
  });

  test('inside one container with the text', () => {
    const html = `<div><div><h3>Highlights</h3>${bullets}</div>${lede}</div>`;
    expect(split(html)).toMatchObject({ points, text: 'A recycler doubles its line.' });
  });

  test('as a numbered list', () => {
    expect(split(`<h2>Highlights</h2><ol><li>One</li><li>Two</li></ol>`).points).toEqual([
      'One',
      'Two',
    ]);
  });

  test.each([1, 3, 4, 7, 10])('%i of them, in order', (count) => {
    const all = Array.from({ length: count }, (_, n) => `Point ${n + 1}`);
    const list = `<ul>${all.map((point) => `<li>${point}</li>`).join('')}</ul>`;
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual(all);
  });

  test('leave the body once: what stands there again is text', () => {
    const twice = `<h2>Highlights</h2>${bullets}<p>Scrap is short.</p>${bullets}`;
    expect(split(twice)).toMatchObject({
      points,
      text: 'Scrap is short.\nScrap is short.\nA line runs.',
    });
  });

  test('with points under points', () => {
    const nested =
      '<ul><li>Prices<ul><li>NdPr up<ol><li>in China</li></ol></li><li>Dy flat</li></ul></li><li>Policy</li></ul>';
    expect(split(`<p><strong>Highlights</strong></p>${nested}`).points).toEqual([
      ['Prices', [['NdPr up', ['in China']], 'Dy flat']],
      'Policy',
    ]);
  });

  test('with paragraphs, breaks and links in a point', () => {
    const list =
      '<ul><li><p>One</p><p>point</p></li><li>Two<br>lines</li><li><a href="https://example.org/">Linked<span class="sr-only"> (opens in a new tab)</span></a> words</li></ul>';
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual([
      'One point',
      'Two lines',
      'Linked words',
    ]);
  });

  test('a point without words is none', () => {
    const list = '<ul><li><img src="/a.png"></li><li>One</li><li> </li></ul>';
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual(['One']);
  });

  test('a point that only holds others gives way to them', () => {
    const list = '<ul><li><ul><li>One</li><li>Two</li></ul></li></ul>';
    expect(split(`<h2>Highlights</h2>${list}`).points).toEqual(['One', 'Two']);
  });
});

describe('none where there are none', () => {
  test.each([
    ['an article without them', `${lede}<p>More.</p>${bullets}`],
    ['the word without strength', `<p>Highlights</p>${bullets}`],
    ['the word among others', `<p><strong>Highlights of the week</strong></p>${bullets}`],
    ['the word with weak ones', `<p><strong>Highlights</strong> from Perth</p>${bullets}`],
    ['the word weak inside strong', `<p><strong>Highlights</strong> <em>today</em></p>${bullets}`],
    ['another heading', `<h2>Key Takeaways</h2>${bullets}`],
    ['a heading without a list', `<h2>Highlights</h2>${lede}${bullets}`],
    ['a heading at the end', `${lede}<h2>Highlights</h2>`],
    ['far down in the text', `${'<p>Text.</p>'.repeat(6)}<h2>Highlights</h2>${bullets}`],
    ['a list of pictures', '<h2>Highlights</h2><ul><li><img src="/a.png"></li></ul>'],
    ['nothing at all', ''],
  ])('%s', (_story, html) => {
    const { points, text } = split(html);
    expect(points).toEqual([]);
    expect(text).toBe(bodyText(parseBody(html, 'https://rareearthexchanges.com/')));
  });
});
