import { describe, expect, test } from 'vitest';
import { bodyMarkdown } from '../../lib/article/markdown/article-markdown.ts';
import { bodyText } from '../../lib/article/model/body-text.ts';
import { parseBody } from '../../lib/article/parse/parse-body.ts';
import { highlightedTextOf, markBody } from '../../lib/export/mark-body.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { exportItemFromHtml, highlightText } from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';

const url = 'https://rareearthexchanges.com/news/magnets/';

function marked(html: string, ...passages: string[]): string {
  const item = exportItemFromHtml(
    html,
    passages.map((words) => highlightText(html, words)),
  );
  if (!item.text) throw new Error('There is no text.');
  const { keyPoints, body } = highlightedTextOf(item, item.text);
  return bodyMarkdown([...keyPoints, ...body], 'equals');
}

describe('marking highlights', () => {
  test.each([
    ['in a sentence', '<p>Prices rose fast.</p>', ['rose'], 'Prices ==rose== fast.'],
    ['within a word', '<p>Superconductor</p>', ['con'], 'Super==con==ductor'],
    [
      'around a whole link',
      '<p>The <a href="https://a.test/">mill</a> runs</p>',
      ['The mill'],
      '==The [mill](https://a.test/)== runs',
    ],
    [
      'in a part of a link',
      '<p>The <a href="https://a.test/">old mill</a></p>',
      ['mill'],
      'The [old ==mill==](https://a.test/)',
    ],
    [
      'across the edge of bold text',
      '<p>One <b>two three</b> four</p>',
      ['two'],
      'One **==two== three** four',
    ],
    [
      'over two paragraphs',
      '<p>One two.</p><p>Three four.</p>',
      ['two.\nThree'],
      'One ==two.==\n\n==Three== four.',
    ],
    [
      'in a cell',
      '<table><tr><td>Nd</td><td>Pr 110</td></tr></table>',
      ['110'],
      '|  |  |\n| --- | --- |\n| Nd | Pr ==110== |',
    ],
    ['in a list', '<ul><li>One</li><li>Two</li></ul>', ['Two'], '- One\n- ==Two=='],
    ['twice in a line', '<p>One two three</p>', ['One', 'three'], '==One== two ==three=='],
    ['on a whole piece of code', '<p>Run <code>a b</code> now</p>', ['b'], 'Run ==`a b`== now'],
  ])('%s', (_story, html, passages, expected) => {
    expect(marked(html, ...passages)).toBe(expected);
  });

  test('in the key points before the text', () => {
    const html =
      '<h2>Highlights</h2><ul><li>Prices rose.</li><li>Mills run.</li></ul><p>Prices rose. Mills run.</p>';
    const item = exportItemFromHtml(html, [highlightText(html, 'Mills')]);
    const { keyPoints, body } = highlightedTextOf(
      item,
      item.text ?? { keyPoints: [], body: [], isExcerpt: false },
    );
    expect(bodyMarkdown(keyPoints, 'equals')).toBe('- Prices rose.\n- ==Mills== run.');
    expect(bodyMarkdown(body, 'equals')).toBe('Prices rose. Mills run.');
  });

  test('the publisher’s own marks become bold', () => {
    expect(marked('<p>One <mark>two</mark> three</p>', 'three')).toBe('One **two** ==three==');
  });
});

test('marking highlights: of overlapping ones the first gets the shared words', () => {
  const body = parseBody('<p>One two three</p>', url);
  const at = (start: number, end: number) => ({
    highlight: highlight(`${start}`),
    span: { start, end },
    position: { start, end },
    link: null,
    change: null,
    colorName: null,
  });
  expect(bodyMarkdown(markBody(body, [at(0, 7), at(4, 13)]).body, 'equals')).toBe(
    '<mark>One two</mark> ==three==',
  );
  expect(bodyMarkdown(markBody(body, [at(0, 8), at(1, 3), at(4, 13)]).body, 'equals')).toBe(
    '==One two== ==three==',
  );
});

test('marking highlights: the text of every sample article is unchanged', () => {
  const random = seededRandom(31);
  for (const { html } of sampleArticles) {
    const body = parseBody(html, url);
    const text = bodyText(body);
    const cuts = Array.from({ length: 12 }, () => Math.floor(random() * text.length)).sort(
      (a, b) => a - b,
    );
    const highlights = cuts.slice(1).flatMap((end, index) => {
      const start = cuts[index] ?? 0;
      return pick([true, false], random) && start < end
        ? [
            {
              highlight: highlight(String(index)),
              span: { start, end },
              position: null,
              link: null,
              change: null,
              colorName: null,
            },
          ]
        : [];
    });
    const { body: marked, marks } = markBody(body, highlights);
    expect(bodyText(marked)).toBe(text);
    for (const of of marks.values()) expect(highlights).toContain(of);
  }
});
