import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import {
  pieceStart,
  type SpokenSentence,
  sentenceAt,
  speechScriptOf,
} from '../../../lib/article/speech/speech-script.ts';
import { spokenText } from '../../../lib/article/speech/spoken-form.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const spoken = { highlights: 'Highlights', picture: (alt: string) => `Picture: ${alt}` };

const documentOf = (source: string, title = 'A title') =>
  articleDocument({ title, source, url: 'https://rareearthexchanges.com/news/a/' });

const scriptFrom = (html: string, title = 'A title') =>
  speechScriptOf(title, documentOf(html, title), spoken);

const said = (script: readonly SpokenSentence[]) => script.map(({ says }) => spokenText(says));

const news =
  '<p><strong>Highlights</strong></p><ul><li>Scrap is short.<ul><li>By 94%. Or so.</li></ul></li></ul><hr>' +
  '<p>Prices rose. Stocks fell.</p><ul><li>One.</li></ul>';

describe('speech script', () => {
  test('has title, key points and text', () => {
    const script = scriptFrom(news);
    expect(said(script)).toEqual([
      'A title',
      'Highlights. Scrap is short.',
      'By 94%.',
      'Or so.',
      'Prices rose.',
      'Stocks fell.',
      'One.',
    ]);
    expect(script.map(({ part, number, from, to }) => [part, number, from, to])).toEqual([
      ['title', 0, 0, 7],
      ['keyPoints', 0, 0, 15],
      ['keyPoints', 1, 0, 7],
      ['keyPoints', 1, 8, 14],
      ['body', 0, 0, 12],
      ['body', 0, 13, 25],
      ['body', 1, 0, 4],
    ]);
  });

  test('reads a table without its empty corner and its empty rows', () => {
    const script = scriptFrom(
      '<table><tr><th></th><th>Price</th></tr><tr><td>Yttrium</td><td>6</td></tr>' +
        '<tr><td></td><td></td></tr><tr><td>Terbium</td><td>8</td></tr></table>',
    );
    expect(said(script).slice(1)).toEqual(['Yttrium, Price: 6.', 'Terbium, Price: 8.']);
  });

  test('reads a table by row, each cell after its column header', () => {
    const script = scriptFrom(
      '<table><caption>Prices in Baotou</caption><tr><th>Oxide</th><th>Price</th><th>Change</th></tr>' +
        '<tr><td>NdPr</td><td>US$110/kg</td><td></td></tr><tr><td>Tb</td><td>n/a</td><td>+2%</td></tr></table>',
    );
    expect(said(script).slice(1)).toEqual([
      'Prices in Baotou',
      'N D P R, Price: 110 US dollars per kilogram.',
      'T B, Price: n/a, Change: +2%.',
    ]);
    const text =
      documentOf('<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>')
        .passages[0]?.text ?? '';
    const [, row] = scriptFrom(
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
    );
    expect(text.slice(row?.from, row?.to)).toBe('1\t2');
  });

  test('finds the column header below cells that span columns', () => {
    const script = scriptFrom(
      '<table><thead><tr><th rowspan="2">Oxide</th><th colspan="2">Price</th></tr><tr><th>Inside</th><th>Outside</th></tr></thead>' +
        '<tbody><tr><td>Yttrium</td><td>6</td><td>8</td></tr></tbody></table>',
    );
    expect(said(script).slice(1)).toEqual(['Yttrium, Inside: 6, Outside: 8.']);
  });

  test("reads a picture's alternative text, if it is more than a file name, and its caption", () => {
    const figure = (alt: string, caption = '') =>
      `<figure><img src="https://a.test/mill.png" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
    expect(said(scriptFrom(figure('A mill at night', 'The mill.'))).slice(1)).toEqual([
      'Picture: A mill at night.',
      'The mill.',
    ]);
    expect(said(scriptFrom(figure('IMG 2041.jpg', 'The mill.'))).slice(1)).toEqual(['The mill.']);
    expect(said(scriptFrom(figure('The mill.', 'The mill.'))).slice(1)).toEqual(['The mill.']);
  });

  test('leaves out code and embeds', () => {
    const script = scriptFrom(
      '<pre>a = 1</pre><iframe src="https://a.test/v" title="A talk"></iframe><hr><p>End.</p>',
    );
    expect(said(script)).toEqual(['A title', 'End.']);
  });

  test.each(sampleArticles.map(({ slug, title, html }) => [slug, title, html]))(
    'has every sentence of %s in its place',
    (_slug, title, html) => {
      const { passages } = documentOf(html);
      const script = scriptFrom(html, title);
      expect(said(script).filter((words) => words.trim() === '')).toEqual([]);
      for (const { part, number, from, to, says } of script) {
        expect(from).toBeLessThanOrEqual(to);
        for (const piece of says) {
          expect(piece.from).toBeGreaterThanOrEqual(from);
          expect(piece.to).toBeLessThanOrEqual(to);
        }
        if (part === 'body') expect(to).toBeLessThanOrEqual(passages[number]?.text.length ?? -1);
      }
      const spokenPassages = new Set(
        script.filter(({ part }) => part === 'body').map(({ number }) => number),
      );
      const silent = passages.filter(
        ({ number, text }) => !spokenPassages.has(number) && text.trim() !== '',
      );
      expect(
        silent.map(({ leaf }) => leaf.kind).filter((kind) => kind !== 'code' && kind !== 'embed'),
      ).toEqual([]);
    },
  );
});

describe('position in a speech script', () => {
  const script = scriptFrom(news);

  test.each([
    ['title', 0, 0, 0],
    ['title', 0, 7, 1],
    ['keyPoints', 1, 9, 3],
    ['body', 0, 3, 4],
    ['body', 0, 12, 5],
    ['body', 1, 0, 6],
    ['body', 9, 0, 6],
  ] as const)('%s %i, %i is sentence %i', (part, number, offset, expected) => {
    expect(sentenceAt(script, { part, number, offset })).toBe(expected);
  });

  test('in a table row is that row, although the caption after it is spoken first', () => {
    const table = scriptFrom(
      '<table><caption>Prices</caption><tr><th>Oxide</th></tr><tr><td>Nd</td></tr><tr><td>Tb</td></tr></table>',
    );
    const at = (offset: number) =>
      said(table)[sentenceAt(table, { part: 'body', number: 0, offset })];
    expect(['Oxide\n'.length, 'Oxide\nNd\n'.length].map(at)).toEqual(['N D.', 'T B.']);
    expect(at(0)).toBe('Prices');
  });

  test('moves by piece: to the next, back to the start of this one, then to the previous one', () => {
    expect(pieceStart(script, 0, 1)).toBe(1);
    expect(pieceStart(script, 4, 1)).toBe(6);
    expect(pieceStart(script, 6, 1)).toBe(7);
    expect(pieceStart(script, 5, -1)).toBe(4);
    expect(pieceStart(script, 4, -1)).toBe(2);
    expect(pieceStart(script, 0, -1)).toBe(0);
  });
});
