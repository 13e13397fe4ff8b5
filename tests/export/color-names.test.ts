import { describe, expect, test } from 'vitest';
import { annotationWriter } from '../../lib/export/annotations.ts';
import { withColorNames } from '../../lib/export/create-export-item.ts';
import { csvWriter } from '../../lib/export/csv.ts';
import { htmlWriter } from '../../lib/export/html.ts';
import { markdownNote } from '../../lib/export/markdown.ts';
import { type ExportWriter, writeAll } from '../../lib/export/writer.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { ColorNames } from '../../lib/settings.ts';
import {
  exportItemFromHtml,
  exportMetadata,
  highlightText,
} from '../support/builders/export-items.ts';

const html = '<p>Prices rose by 12%. Mills run.</p>';

const item = exportItemFromHtml(html, [highlightText(html, 'rose by', { color: 2, note: 'Why?' })]);

const named = (names: Partial<ColorNames>) =>
  withColorNames(item, { ...defaultSettings, ...names });

const markdown = (names: Partial<ColorNames>) => markdownNote(named(names), 'REEx');

const written = (writer: ExportWriter, names: Partial<ColorNames>) =>
  writeAll(writer, [named(names)]);

const page = (names: Partial<ColorNames>) => written(htmlWriter(exportMetadata(item)), names);

const annotation = (names: Partial<ColorNames>) =>
  JSON.parse(written(annotationWriter(exportMetadata(item)), names)).first.items[0];

describe('export of a highlight in a color that the user named', () => {
  const names = { colorName2: ' *Figure* <b> ' };

  test('Markdown and HTML say the name before the date, escaped', () => {
    expect(markdown(names)).toMatch(/Why\?\n\n\\\*Figure\\\* .*b.* · \d{4}-\d\d-\d\d\n/);
    expect(page(names)).toMatch(/<p class="muted">\*Figure\* &lt;b(?:&gt;|>) · /);
  });

  test('annotations say it as a classification, and keep the color as their class', () => {
    expect(annotation(names).body).toEqual([
      expect.objectContaining({ value: 'Why?', purpose: 'commenting' }),
      expect.objectContaining({ value: '*Figure* <b>', purpose: 'classifying' }),
    ]);
    expect(annotation(names).target[0].styleClass).toBe('color-2');
    expect(page(names)).toContain('<li class="c2">');
  });

  test('CSV keeps to the columns of Readwise', () => {
    expect(written(csvWriter(), names)).toBe(written(csvWriter(), {}));
  });
});

test('export of a highlight: a color without a name, or with one of spaces, is not mentioned', () => {
  for (const names of [{}, { colorName2: '  ' }, { colorName1: 'Claim' }]) {
    expect(markdown(names)).toMatch(/Why\?\n\n\d{4}-\d\d-\d\d\n/);
    expect(annotation(names).body).toHaveLength(1);
  }
});
