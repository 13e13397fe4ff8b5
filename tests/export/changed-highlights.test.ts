import { describe, expect, test } from 'vitest';
import { annotationWriter } from '../../lib/export/annotations.ts';
import { csvWriter } from '../../lib/export/csv.ts';
import { formats } from '../../lib/export/formats.ts';
import { htmlWriter } from '../../lib/export/html.ts';
import { markdownWriter } from '../../lib/export/markdown.ts';
import { writeAll } from '../../lib/export/writer.ts';
import { editedItem, exportMetadata } from '../support/builders/export-items.ts';

const edited = editedItem('Prices rose by 75 % in May.', 'Prices rose by 72 % in May.');
const removed = editedItem('Prices rose by 75 % in May.', 'The mill was sold to a rival.');
const moved = editedItem('Prices rose in May.', 'A new beginning.</p><p>Prices rose in May.');

const writers = [
  ['Markdown', markdownWriter],
  ['Obsidian', formats.obsidian.writer],
  ['HTML', htmlWriter],
  ['CSV', csvWriter],
  ['Web Annotations', annotationWriter],
] as const;

describe.each(writers)('%s export: a highlight', (_format, writer) => {
  const write = (item: typeof edited) => {
    const metadata = exportMetadata(item);
    // Exports without the text of the article, which would contain every word.
    return writeAll(writer(metadata), [{ ...item, text: null }]).replaceAll('\\', '');
  };

  test('that the publisher has edited says what it is now and what it was', () => {
    const file = write(edited);
    expect(file).toContain('rose by 72 %');
    expect(file).toContain('rose by 75 %');
    expect(file).toMatch(/Was: “|Now: “/);
  });

  test('that the publisher has removed is said to be', () => {
    const file = write(removed);
    expect(file).toContain('rose by 75 %');
    expect(file).toContain('No longer in the article');
  });

  test('that is beyond an excerpt is not said to be removed', () => {
    const excerpt = editedItem('Prices rose.', 'The mill runs.', { isExcerpt: true });
    expect(write(excerpt)).not.toMatch(/Was: |Now: |No longer/);
  });

  test('that has only moved is not said to be changed', () => {
    expect(write(moved)).not.toMatch(/Was: |Now: |No longer/);
  });
});
