import type { ExportItem } from './export-item.ts';
import { uniqueNames } from './file-names.ts';
import { dateParts, dayOf } from './local-dates.ts';
import { keywordsOf } from './tag-words.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Citations as BibTeX, for BibTeX itself and for BibLaTeX: `@misc`, which both know. */
export function bibtexWriter(about: ExportMetadata): ExportWriter {
  const unique = uniqueNames();
  return {
    begin: () => '',
    write: (item) => {
      const fields = fieldsOf(item, about).map(([name, value]) => `  ${name} = ${value},\n`);
      return `@misc{${unique(keyOf(item), '')},\n${fields.join('')}}\n\n`;
    },
    end: () => '',
  };
}

function fieldsOf(item: ExportItem, { publisher, exportedAt }: ExportMetadata): [string, string][] {
  const { url, title, author, publishedAt } = item;
  // A comma would make two of one.
  const keywords = keywordsOf(item).map((word) => escapeTex(word.replace(/,/g, '')));
  const [year, month, day] = dateParts(publishedAt ?? 0);
  const dated: [string, string][] =
    publishedAt === null
      ? []
      : [
          ['year', `{${year}}`],
          ['month', months[month - 1] ?? 'jan'],
          ['day', `{${day}}`],
        ];
  return [
    // Twice in braces: letters keep their case, and a name is one name.
    ['title', `{{${escapeTex(title)}}}`],
    ...(author === null ? [] : [['author', `{{${escapeTex(author)}}}`] satisfies [string, string]]),
    ...dated,
    ...(keywords.length > 0
      ? [['keywords', `{${keywords.join(', ')}}`] satisfies [string, string]]
      : []),
    ['howpublished', `{${escapeTex(publisher)}}`],
    ['url', `{${url.replace(/[{}\\\s]/g, encodeURIComponent)}}`],
    ['urldate', `{${dayOf(exportedAt)}}`],
  ];
}

/** The publisher's name for the article, which says more than a number: letters, figures and dashes. */
function keyOf({ url, publishedAt }: ExportItem): string {
  const slug = (URL.parse(url)?.pathname.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/%[0-9a-f]{2}/gi, '')
    .replace(/[^a-z0-9-]+/gi, '')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  const year = publishedAt === null ? '' : `-${dateParts(publishedAt)[0]}`;
  return `reex-${slug || 'article'}${year}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces, those behind a backslash too: one without its other half would swallow the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text as TeX prints it. */
const escapeTex = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\\{}$&#%_~^]/g, (character) => commands[character] ?? `\\${character}`);
