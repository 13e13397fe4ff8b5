import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { htmlWriter } from '../../lib/export/html.ts';
import { writeAll } from '../../lib/export/writer.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { highlightColors } from '../../lib/highlight/highlight-color.ts';
import {
  exportItemFromHtml,
  exportMetadata,
  highlightId,
  highlightText,
} from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';

const html =
  '<p>One <b>two three</b> <a href="https://a.test/">four five</a> six.</p><ul><li>Seven</li><li>Eight</li></ul>' +
  '<table><caption>Prices</caption><tr><td>Nd</td><td>Pr</td></tr></table><pre>code here</pre>';

const pageOf = (highlights: readonly Highlight[], fields = {}): string => {
  const items = [
    exportItemFromHtml(html, highlights, fields),
    exportItemFromHtml(html, highlights, fields),
  ];
  return writeAll(htmlWriter(exportMetadata(...items)), items);
};

const all = (page: string, pattern: RegExp): string[] =>
  [...page.matchAll(pattern)].map(([, found = '']) => found);

const on = (...passages: string[]): Highlight[] =>
  passages.map((words, at) => highlightText(html, words, { id: highlightId(at) }));

describe('HTML export: links to highlights exist only for marks in the text', () => {
  test.each<[string, Highlight[], number]>([
    ['across bold text and a link', on('three four'), 1],
    ['over items of a list', on('Seven\nEight'), 1],
    ['in a cell, and in a caption', on('Pr\n', 'Prices'), 2],
    ['that overlaps another', on('One two', 'two three'), 2],
    ['that lies within another', on('One two three four', 'two'), 1],
    ['in code, which is never marked', on('code'), 0],
    [
      'of a moment without words',
      [
        highlight(highlightId(1), {
          quote: { exact: '', prefix: '', suffix: '' },
          moment: { start: 1, end: null },
        }),
      ],
      0,
    ],
    [
      'whose words are gone',
      [highlight(highlightId(1), { quote: { exact: 'gone', prefix: '', suffix: '' } })],
      0,
    ],
  ])('%s', (_what, highlights, ways) => {
    const page = pageOf(highlights);
    const ids = all(page, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(page, / href="#([^"]*)"/g);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    // In both articles of the page.
    expect(targets.filter((target) => target.includes('-h'))).toHaveLength(2 * ways);
  });
});

describe('HTML export: a highlight has the background of its color, in the text and in the list', () => {
  test.each(highlightColors)('color %i', (color) => {
    const page = pageOf([highlightText(html, 'two', { color })]);
    const background = `{[^}]*background: var\\(--mark-${color}\\)`;
    const [inText, inList] = color === 1 ? ['', ''] : [`\\.c${color}`, `\\.c${color} `];
    expect(page).toContain(`<mark class="c${color}"`);
    expect(page).toMatch(new RegExp(`^mark${inText} ${background}`, 'm'));
    expect(page).toMatch(new RegExp(`^\\.highlights ${inList}blockquote ${background}`, 'm'));
  });

  test('no two colors look alike', () => {
    const backgrounds = all(pageOf([]), /--mark-\d: light-dark\(([^)]*)\)/g);
    expect(new Set(backgrounds.flatMap((pair) => pair.split(', '))).size).toBe(
      2 * highlightColors.length,
    );
  });
});

test('HTML export: key points are said to be English, and their heading, in the user’s language, is not', () => {
  const source = '<h2>Highlights</h2><ul><li>Prices rose.</li></ul><p>Prices rose. Mills run.</p>';
  const item = exportItemFromHtml(source);
  const page = writeAll(htmlWriter(exportMetadata(item)), [item]);
  const [, written = ''] = /(<section class="key-points".*?<\/section>)/s.exec(page) ?? [];
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  expect(parser.parse(written).section).toEqual({
    class: 'key-points',
    h2: 'Highlights',
    div: { lang: 'en', dir: 'ltr', ul: { li: { p: 'Prices rose.' } } },
  });
});

test('HTML export: notes have automatic text direction and are escaped', () => {
  const note = 'שלום <b>&"\'\u{1f9f2}</b>\n==x==';
  const item = pageOf([highlightText(html, 'two', { note })]);
  const [written = ''] = all(item, /(<p class="note".*?<\/p>)/gs);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
  });
  expect(parser.parse(written).p).toEqual({ class: 'note', dir: 'auto', '#text': note });
});

test('HTML export: a recording is exported as its address', () => {
  const enclosure = { url: 'https://rareearthexchanges.com/a.mp3', type: 'audio/mpeg', length: 1 };
  const page = pageOf([], { kind: 'podcast', enclosure });
  expect(page).toContain('Recording: <a href="https://rareearthexchanges.com/a.mp3"');
  expect(pageOf([])).not.toContain('Recording:');
});

test('HTML export: the browser is told to look up no host of a link and to send no referrer', () => {
  const head = pageOf([]).split('</head>')[0];
  expect(head).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">');
  expect(head).toContain('<meta name="referrer" content="no-referrer">');
});
