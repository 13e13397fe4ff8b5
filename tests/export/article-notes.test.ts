import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { itemOfHighlights } from '../../lib/export/create-export-item.ts';
import { type ArticleFormat, articleFormats } from '../../lib/export/export-choice.ts';
import type { ExportItem } from '../../lib/export/export-item.ts';
import { formats } from '../../lib/export/formats.ts';
import { markdownNote } from '../../lib/export/markdown.ts';
import { writeAll } from '../../lib/export/writer.ts';
import { newArticleNote } from '../../lib/highlight/article-note.ts';
import {
  exportedAt,
  exportItemFromHtml,
  exportMetadata,
  highlightId,
  highlightText,
} from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';

const html = '<p>Prices rose by 12%. Mills run.</p>';
const note = {
  ...newArticleNote(highlightId(900), highlight('', { createdAt: exportedAt })),
  note: 'Weak sources\nAsk the desk',
};
const item = exportItemFromHtml(html, [highlightText(html, 'Mills'), note], {
  author: 'The Editors',
});
const write = (format: ArticleFormat, ...items: ExportItem[]) =>
  writeAll(formats[format].writer(exportMetadata(...items)), items);

describe('a note on an article', () => {
  test.each(articleFormats)('is in an export as %s', (format) => {
    expect(write(format, item)).toMatch(/Weak sources(?:\n|\s|\\n)+Ask the desk/);
    expect(write(format, exportItemFromHtml(html))).not.toContain('Note on the article');
  });

  test.each(['markdown', 'obsidian', 'html'] as const)(
    'stands once, above the text, in an export as %s',
    (format) => {
      const text = write(format, item);
      const order = ['Note on the article', 'Weak sources', 'Prices', 'My highlights'];
      const places = order.map((words) => text.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(text.split('Weak sources')).toHaveLength(2);
    },
  );

  test('is no highlight where these are counted', () => {
    expect(markdownNote(item, 'REEx')).toContain('highlights: 1\n');
  });

  test('has the columns of Readwise, before the highlights', () => {
    const rows = parse(write('csv', item), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(rows).toMatchObject([
      {
        Highlight: 'Note on the article',
        Author: 'The Editors',
        Note: 'Weak sources\nAsk the desk',
        Location: '0',
      },
      { Highlight: 'Mills', Note: '', Location: '1' },
    ]);
  });

  test('is an annotation of the whole page', () => {
    const { first, total } = JSON.parse(write('annotations', item));
    expect(total).toBe(2);
    expect(first.items[0]).toEqual({
      id: `urn:uuid:${note.id}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: new Date(exportedAt).toISOString(),
      modified: new Date(exportedAt).toISOString(),
      body: [
        {
          type: 'TextualBody',
          value: note.note,
          format: 'text/plain',
          purpose: 'commenting',
        },
      ],
      target: [{ type: 'SpecificResource', source: expect.objectContaining({ id: item.url }) }],
    });
  });

  test('is exported although its article is no longer stored', () => {
    const gone = itemOfHighlights([note]);
    expect(gone).toMatchObject({ kind: 'news', highlights: [], notes: [note] });
    const marked = highlight(highlightId(1), { moment: { start: 61, end: null } });
    expect(itemOfHighlights([note, marked])).toMatchObject({ kind: 'podcast', notes: [note] });
    expect(write('markdown', gone)).not.toContain('My highlights');
  });

  test('does nothing in the program that opens it', () => {
    const hostile = { ...note, note: '=HYPERLINK("x")\n<script>alert(1)</script> <% tp %> [[a]]' };
    const hostileItem = exportItemFromHtml(html, [hostile]);
    expect(write('csv', hostileItem)).toContain('"\'=HYPERLINK(""x"")');
    expect(write('html', hostileItem)).not.toContain('<script');
    expect(write('markdown', hostileItem)).not.toMatch(/(?<!\\)<(?:script|%)|(?<!\\)\[\[/);
  });
});
