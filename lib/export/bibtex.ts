import { calendarDay } from '../calendar-day.ts';
import type { ExportItem } from './export-item.ts';
import { trimSigns, uniqueNames } from './file-names.ts';
import { keywordsOf } from './tag-words.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Citations for BibTeX and BibLaTeX, as `@misc`, which both support. */
export function bibtexWriter(metadata: ExportMetadata): ExportWriter {
  const unique = uniqueNames();
  return {
    begin: () => '',
    write: (item) => {
      const fields = Object.entries(fieldsOf(item, metadata)).flatMap(([name, value]) =>
        value ? `  ${name} = ${value},\n` : [],
      );
      return `@misc{${unique(keyOf(item), '')},\n${fields.join('')}}\n\n`;
    },
    end: () => '',
  };
}

/** The fields of a citation in their order; those without a value are left out. */
function fieldsOf(item: ExportItem, { publisher, exportedAt }: ExportMetadata) {
  const { url, title, author, publishedAt, notes } = item;
  // Commas separate keywords.
  const keywords = keywordsOf(item).map((word) => escapeTex(word.replace(/,/g, '')));
  const [year, month, day] = publishedAt === null ? [] : calendarDay(publishedAt).split('-');
  return {
    // Double braces keep the case of titles, and names in one piece.
    title: `{{${escapeTex(title)}}}`,
    author: author && `{{${escapeTex(author)}}}`,
    year: year && `{${year}}`,
    month: months[Number(month) - 1],
    day: day && `{${Number(day)}}`,
    keywords: keywords.length > 0 && `{${keywords.join(', ')}}`,
    annote: notes.length > 0 && `{${escapeTex(notes.map(({ note }) => note).join(' '))}}`,
    howpublished: `{${escapeTex(publisher)}}`,
    url: `{${url.replace(/[{}\\\s]/g, encodeURIComponent)}}`,
    urldate: `{${calendarDay(exportedAt)}}`,
  };
}

/** The citation key: slug and year. */
function keyOf({ url, publishedAt }: ExportItem): string {
  const words = (URL.parse(url)?.pathname.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/%[0-9a-f]{2}/gi, '')
    .replace(/[^a-z0-9-]+/gi, '')
    .slice(0, 60);
  const slug = trimSigns(words, '-').toLowerCase();
  const year = publishedAt === null ? '' : `-${new Date(publishedAt).getFullYear()}`;
  return `reex-${slug || 'article'}${year}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts escaped braces too: an unbalanced one would swallow the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Escapes text for TeX. */
const escapeTex = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\\{}$&#%_~^]/g, (character) => commands[character] ?? `\\${character}`);
