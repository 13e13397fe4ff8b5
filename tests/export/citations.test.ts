import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtexWriter } from '../../lib/export/bibtex.ts';
import type { ExportItem } from '../../lib/export/export-item.ts';
import { risWriter } from '../../lib/export/ris.ts';
import { writeAll } from '../../lib/export/writer.ts';
import { exportItemFromHtml, exportMetadata } from '../support/builders/export-items.ts';

const nasty = [
  'A {b} }{ \\c $d$ 5% & #1 _x_ ^2 ~e',
  '"Quoted", ‘single’ — dash – ½ Nd₂Fe₁₄B',
  '@misc{x, title={y}}',
  'ER - TY - ELEC',
  '\\input{/etc/passwd} \\write18{ls}',
  '磁石 \u{1f9f2}',
];

const items = nasty.map((title, index) =>
  exportItemFromHtml('<p>Text</p>', [], {
    title,
    author: index === 0 ? null : `The ${title} and Sons`,
    // Citations have the date in the user's time zone.
    publishedAt: new Date(2026, 10, 5 + index, 12).getTime(),
    url: `https://rareearthexchanges.com/news/magnets-${index % 2}/?a=%20_b#{c}`,
  }),
);

const formats = { bibtex: bibtexWriter, ris: risWriter };

const write = (format: keyof typeof formats, all: readonly ExportItem[]): string =>
  writeAll(formats[format](exportMetadata(...all)), all);

/** citation.js would otherwise guess the format. */
const types = { bibtex: '@biblatex/text', ris: '@ris/file' };

const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const authorOf = (entry: Record<string, unknown>): string | null => {
  const [author]: { literal?: string; family?: string }[] = Array.isArray(entry.author)
    ? entry.author
    : [];
  return author ? (author.literal ?? author.family ?? '') : null;
};

describe.each(['bibtex', 'ris'] as const)('citations as %s, read by citation.js', (format) => {
  const read = new Cite(write(format, items), { forceType: types[format] }).data;

  test('one per article, with unique keys', () => {
    expect(read).toHaveLength(items.length);
    expect(new Set(read.map(({ id }) => text(id))).size).toBe(items.length);
  });

  test.each(items.map((item, index) => [item.title, index] as const))(
    'title, author, date and URL survive: %s',
    (title, index) => {
      const entry = read[index] ?? {};
      const item = items[index];
      expect(entry.title).toBe(title);
      const author = item?.author ?? null;
      // RIS splits names at commas.
      expect(authorOf(entry)).toBe(
        format === 'ris' && author !== null ? author.replace(/,/g, '') : author,
      );
      expect(entry.issued).toMatchObject({ 'date-parts': [[2026, 11, 5 + index]] });
      expect(text(entry.URL).replaceAll('%7B', '{').replaceAll('%7D', '}')).toBe(item?.url);
    },
  );
});

test.each([
  ['news/Nd-Pr-Prices/', new Date(2026, 10, 5).getTime(), 'reex-nd-pr-prices-2026'],
  ['news/-%E7%A3%81-/', null, 'reex-article'],
])('BibTeX: the key of %s is its slug and its year', (path, publishedAt, key) => {
  const url = `https://rareearthexchanges.com/${path}`;
  const bibtex = write('bibtex', [exportItemFromHtml('<p>a</p>', [], { url, publishedAt })]);
  expect(bibtex).toContain(`@misc{${key},\n`);
  expect(bibtex).not.toContain('annote');
});

test('BibTeX: TeX commands in titles are escaped', () => {
  const bibtex = write('bibtex', items);
  expect(bibtex).not.toMatch(/(?<!\\textbackslash\{\})\\(?:input|write)/);
  expect(bibtex).toContain('\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}');
});

describe('BibTeX: braces are balanced', () => {
  test.each([...nasty, '{', '}', '}}}, x = {', '{{{'])('one entry for the title %s', (title) => {
    const bibtex = write('bibtex', [exportItemFromHtml('<p>a</p>', [], { title, author: title })]);
    const depths: number[] = [];
    for (const [brace] of bibtex.matchAll(/[{}]/g))
      depths.push((depths.at(-1) ?? 0) + (brace === '{' ? 1 : -1));
    // Only the last brace closes the entry.
    expect(depths.indexOf(0)).toBe(depths.length - 1);
  });
});

test('RIS: asterisks are dropped from names and keywords, and kept in titles', () => {
  const fields = { title: 'A * b', author: 'The * Desk', categories: ['Policy*'] };
  const ris = write('ris', [exportItemFromHtml('<p>a</p>', [], fields)]);
  expect(ris).toContain('TI  - A * b\r\n');
  expect(ris).toContain('AU  - The Desk\r\n');
  expect(ris).toContain('KW  - Policy\r\n');
});

test('RIS: a line break in a title does not begin a field', () => {
  const ris = write('ris', [
    exportItemFromHtml('<p>a</p>', [], { title: 'A\r\nER  - \r\nTY  - BOOK' }),
  ]);
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
  expect(ris).toContain('TI  - A ER - TY - BOOK\r\n');
});

test('citations: an article without a date gets none', () => {
  const undated = [exportItemFromHtml('<p>a</p>', [], { publishedAt: null, author: null })];
  expect(new Cite(write('bibtex', undated)).data[0]).not.toHaveProperty('issued');
  expect(write('ris', undated)).not.toMatch(/^(?:PY|DA)/m);
});

test.each([
  ['ris', 'KW  - to read\r\nKW  - Policy'],
  ['bibtex', 'keywords = {to read, Policy, Trade War}'],
] as const)(
  'citations as %s: tags and categories are keywords, without duplicates',
  (format, expected) => {
    const item = exportItemFromHtml('<p>Text</p>', [], { categories: ['policy', 'Trade, War'] });
    expect(write(format, [{ ...item, tags: ['to read', 'Policy'] }])).toContain(expected);
  },
);
