import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { keyPointInlines } from '../../../lib/article/model/key-point-block.ts';
import { htmlWriter } from '../../../lib/export/html.ts';
import { markdownNote } from '../../../lib/export/markdown.ts';
import { writeAll } from '../../../lib/export/writer.ts';
import {
  exportItemFromHtml,
  exportMetadata,
  highlightText,
} from '../../support/builders/export-items.ts';

const listOf = (item: string): string =>
  `<h2>Highlights</h2><ul><li>${item}</li></ul><p>Prices rose.</p>`;

/** The first key point with its strong parts in asterisks. */
function shown(item: string): string {
  const [point] = articleDocument({
    title: '',
    source: listOf(item),
    url: 'https://a.test/',
  }).keyPoints;
  if (!point) throw new Error('There is no key point.');
  return keyPointInlines(point)
    .map((inline) => {
      const [inner] = 'inlines' in inline ? inline.inlines : [inline];
      const text = inner?.kind === 'text' ? inner.text : '';
      if (text === '') throw new Error('A part has no text.');
      return inline.kind === 'strong' ? `*${text}*` : text;
    })
    .join('');
}

describe('key points keep what is strong in them', () => {
  test.each([
    ['nothing', 'Scrap is short.', 'Scrap is short.'],
    ['the beginning', '<b>Scrap:</b> it is short.', '*Scrap:* it is short.'],
    ['all of it', '<strong>Scrap is short.</strong>', '*Scrap is short.*'],
    ['two words with a space between', '<b>Scrap</b> <b>is</b> short', '*Scrap is* short'],
    ['two places', 'a <b>b</b> c <b>d</b>', 'a *b* c *d*'],
    ['white space at its edges', 'a<b> b </b>c', 'a *b* c'],
    ['lines and runs of white space', '  <b>a\n\n   b</b>  c<br><b>d</b>', '*a b* c *d*'],
    [
      'inside a link and emphasis',
      '<a href="https://a.test/">the <em><b>mill</b></em></a>',
      'the *mill*',
    ],
    ['around a link', '<b>the <a href="https://a.test/">mill</a></b> burns', '*the mill* burns'],
    ['a word in part', 'neo<b>dym</b>ium', 'neo*dym*ium'],
    ['in the second paragraph of an item', '<p>a</p><p><b>b</b></p>', 'a *b*'],
    ['characters of two units', '<b>🧲</b>🧲 <b>é</b>', '*🧲*🧲 *é*'],
  ])('%s', (_what, item, expected) => {
    expect(shown(item)).toBe(expected);
  });

  test('none has spans without strong text, so that rows stay small', () => {
    const { keyPoints } = articleDocument({
      title: '',
      source: listOf('a'),
      url: 'https://a.test/',
    });
    expect(keyPoints).toEqual([{ text: 'a', points: [] }]);
  });
});

test('spans that a damaged or forged row has show the text once', () => {
  const strong = [
    { start: 2, end: 4 },
    { start: 0, end: 3 },
    { start: 3, end: 99 },
  ];
  const inlines = keyPointInlines({ text: 'abcdef', strong, points: [] });
  const words = inlines.map((inline) => ('inlines' in inline ? inline.inlines[0] : inline));
  expect(words.map((each) => (each?.kind === 'text' ? each.text : '')).join('')).toBe('abcdef');
});

describe('exports keep strong key points, with a highlight across their edge', () => {
  const html = listOf('<b>Scrap</b> is short.');
  const item = exportItemFromHtml(html, [highlightText(html, 'rap is')]);

  test('Markdown', () => {
    expect(markdownNote(item, 'Rare Earth Exchanges')).toContain(
      '- <strong>Sc==rap==</strong> ==is== short.',
    );
  });

  test('HTML', () => {
    const page = writeAll(htmlWriter(exportMetadata(item)), [item]);
    expect(page).toMatch(
      /<strong>Sc<mark[^>]*>rap<\/mark><\/strong><mark[^>]*> is<\/mark> short\./,
    );
  });
});
