import { describe, expect, test } from 'vitest';
import { chaptersOf } from '../../lib/article/audio/chapters.ts';
import { transcriptOf } from '../../lib/article/audio/transcript.ts';
import { tableText } from '../../lib/article/copy/table-text.ts';
import { passagesOf } from '../../lib/article/document/passages.ts';
import { bodyMarkdown } from '../../lib/article/markdown/article-markdown.ts';
import type { Block, Inline, TableRow } from '../../lib/article/model/body.ts';
import { splitInlines } from '../../lib/article/model/split-inlines.ts';
import { numericColumns, placeCells } from '../../lib/article/model/table-columns.ts';
import { sentencesIn } from '../../lib/article/speech/sentences.ts';
import { speechScriptOf } from '../../lib/article/speech/speech-script.ts';
import { spokenForm } from '../../lib/article/speech/spoken-form.ts';
import { compareParagraphs } from '../../lib/article/versions/compare-versions.ts';
import { textDiff } from '../../lib/article/versions/text-diff.ts';
import { type GrowthOptions, growthExponent, linearGrowth } from '../support/growth.ts';

/** A computation on an input of a size. */
type Kind = [what: string, prepare: (size: number) => () => unknown, options?: GrowthOptions];

const words = (text: string): Inline => ({ kind: 'text', text });

const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });

const row = (cells: number, columns = 1, rows = 1): TableRow => ({
  part: 'body',
  cells: Array(cells).fill({ header: false, columns, rows, inlines: [words('1')] }),
});

/** A wide row, followed by many narrow ones. */
const wideTable = (size: number): TableRow[] => [row(size, 3, 500), ...Array(size).fill(row(1))];

const onTable = (run: (rows: TableRow[]) => unknown) => (size: number) => {
  const rows = wideTable(size);
  return () => run(rows);
};

const onText =
  (run: (text: string) => unknown, textOf: (size: number) => string) => (size: number) => {
    const text = textOf(size);
    return () => run(text);
  };

const onBody =
  (run: (body: Block[]) => unknown, bodyOf: (size: number) => Block[]) => (size: number) => {
    const body = bodyOf(size);
    return () => run(body);
  };

const listed = (size: number, line: (at: number) => string) =>
  Array.from({ length: size }, (_, at) => line(at)).join('\n');

/** A time in the recording. Only every other line has a valid one. */
const timeAt = (at: number) => {
  const minute = at % 2 === 0 ? at % 900 : 0;
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00`;
};

const speak = (body: Block[]) =>
  speechScriptOf(
    '',
    { keyPoints: [], passages: passagesOf(body) },
    { highlights: '', picture: String },
  );

const numbers = (size: number) => Array.from({ length: size }, (_, at) => at);

const kinds: Kind[] = [
  [
    'tables: cells are placed below a wide row',
    onTable(placeCells),
    // Most of the time goes into making objects, which soon exceed the processor's cache.
    { upTo: 2 ** 13 },
  ],
  [
    'tables: a column is numeric after many no-break spaces',
    onText(
      (text) =>
        numericColumns(
          placeCells([
            {
              part: 'body',
              cells: [{ header: false, columns: 1, rows: 1, inlines: [words(text)] }],
            },
          ]),
        ),
      (size) => `~${'\u00a0'.repeat(size)}x`,
    ),
  ],
  [
    'tables: a wide one is spoken',
    onTable((rows) => speak([{ kind: 'table', rows, caption: [] }])),
  ],
  [
    'tables: a wide one is Markdown',
    onTable((rows) => bodyMarkdown([{ kind: 'table', rows, caption: [] }])),
  ],
  ['tables: a wide one is copied as CSV', onTable((rows) => tableText(rows, 'csv'))],
  [
    'inlines are split at many offsets',
    (size) => {
      const inlines = Array(size).fill(words('ab'));
      const offsets = numbers(size).map((at) => at * 2 + 1);
      return () => splitInlines(inlines, offsets);
    },
  ],
  [
    'chapters out of order',
    onBody(
      (body) => chaptersOf(passagesOf(body)),
      (size) => [paragraph(words(`Chapters\n${listed(size, (at) => `${timeAt(at)} Part`)}`))],
    ),
  ],
  [
    'transcript lines after a long first line',
    onBody(
      (body) => transcriptOf(passagesOf(body)),
      (size) => [
        paragraph(
          words(`${'word '.repeat(size)}\n${listed(size, (at) => `Ann (${timeAt(at)})\nYes.`)}`),
        ),
      ],
    ),
  ],
  [
    'transcript lines in passages without a heading',
    onBody(
      (body) => transcriptOf(passagesOf(body)),
      (size) => numbers(size).map((at) => paragraph(words(`Ann (${timeAt(at)})`))),
    ),
  ],
  [
    'transcript: spaces after a time',
    onBody(
      (body) => transcriptOf(passagesOf(body)),
      (size) => [paragraph(words(`Ann (0:00)${'\u00a0'.repeat(size)}x`))],
    ),
  ],
  [
    'versions: every word is another',
    (size) => {
      const texts = ['a', 'b'].map((letter) =>
        numbers(size)
          .map((at) => letter + at)
          .join(' '),
      );
      return () => textDiff(texts[0] ?? '', texts[1] ?? '');
    },
  ],
  [
    'versions: every paragraph is half another, after a long one',
    (size) => {
      const versionOf = (letter: string) =>
        `${'word '.repeat(size)}\n${listed(size, (at) => `same ${at} ${letter}${at} ${letter}`)}`;
      const [before, after] = [versionOf('a'), versionOf('b')];
      return () => compareParagraphs(before, after);
    },
  ],
  [
    'speech: H1H1…',
    onText(
      (text) => spokenForm(text, 0),
      (size) => `${'H1'.repeat(size)}x ${'H₁'.repeat(size)}x`,
    ),
  ],
  ['speech: Mr. Mr. …', onText(sentencesIn, (size) => 'Mr. '.repeat(size))],
  [
    'speech: an abbreviation before a wide space',
    onText(sentencesIn, (size) => `a${' \n'.repeat(size)}`.repeat(8)),
  ],
  [
    'speech: a long address',
    onText(
      (text) => spokenForm(text, 0),
      (size) => `https://rareearthexchanges.com/${'.'.repeat(size)}a`,
    ),
  ],
  [
    'Markdown: links',
    onBody(bodyMarkdown, (size) => [
      paragraph(
        ...Array(size).fill({
          kind: 'link',
          href: 'https://rareearthexchanges.com/',
          external: false,
          inlines: [words('link')],
        }),
      ),
    ]),
  ],
  [
    'Markdown: no-break spaces',
    onBody(bodyMarkdown, (size) => [paragraph(words(`a${'\u00a0'.repeat(size)}b`))]),
  ],
  [
    'Markdown: number signs in a heading',
    onBody(bodyMarkdown, (size) => [
      { kind: 'heading', level: 2, inlines: [words(`${'#'.repeat(size)}a`)] },
    ]),
  ],
];

describe('cost grows linearly', () => {
  test.each(kinds)('%s', (_what, prepare, options) => {
    expect(growthExponent(prepare, (run) => run(), options)).toBeLessThan(linearGrowth);
  });
});

describe('nothing throws with 150,000 of', () => {
  const size = 150_000;

  test.each<Kind>([
    [
      'cells in a row, spoken',
      () => () => speak([{ kind: 'table', rows: [row(size)], caption: [] }]),
    ],
    [
      'metals in a cell, spoken',
      () => () => {
        const cell = { header: false, columns: 1, rows: 1, inlines: [words('Nd '.repeat(size))] };
        return speak([{ kind: 'table', rows: [{ part: 'body', cells: [cell] }], caption: [] }]);
      },
    ],
    ['changed paragraphs', () => () => compareParagraphs('', 'New.\n'.repeat(size))],
  ])('%s', (_what, prepare) => {
    expect(prepare(size)).not.toThrow();
  });
});
