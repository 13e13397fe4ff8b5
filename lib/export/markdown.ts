import { bodyMarkdown, textMarkdown, titleMarkdown } from '../article/markdown/article-markdown.ts';
import type { Body } from '../article/model/body.ts';
import { calendarDay } from '../calendar-day.ts';
import { wordsNow } from '../highlight/highlight-change.ts';
import { formatChange } from '../i18n/format-change.ts';
import { t } from '../i18n/t.ts';
import { attributionOf, bylineOf, momentLabel } from './byline.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import { frontMatter } from './front-matter.ts';
import { localTime } from './local-times.ts';
import { highlightedTextOf } from './mark-body.ts';
import { contentsOf, originOf } from './note-facts.ts';
import { hashtags, tagWords } from './tag-words.ts';
import { type ExportMetadata, type ExportWriter, joinParts, type NoteStyle } from './writer.ts';

/** One article as a note: front matter, the text with `==highlights==`, and a list of the highlights with their notes. */
export const markdownNote = (
  item: ExportItem,
  publisher: string,
  style: NoteStyle = plainStyle,
): string =>
  `${style.frontMatter(item, publisher)}\n${documentOf(item, publisher, style.highlight)}`;

/** One article per file, as notes of an app. */
export const noteWriter =
  (style: NoteStyle = plainStyle) =>
  ({ publisher }: ExportMetadata): ExportWriter => ({
    begin: () => '',
    write: (item) => markdownNote(item, publisher, style),
    end: () => '',
  });

/** Articles as one Markdown file, whose front matter describes the whole file. */
export const markdownWriter = (metadata: ExportMetadata): ExportWriter => {
  const { title, publisher, exportedAt, entries } = metadata;
  return {
    begin: () =>
      frontMatter({ title, publisher, exported: localTime(exportedAt), articles: entries.length }),
    write: (item) => `\n${documentOf(item, publisher, highlightMarkdown, item.tags)}`,
    end: () => '',
  };
};

function frontMatterOf(item: ExportItem, publisher: string): string {
  const { title, categories, tags, highlights } = item;
  return frontMatter({
    title,
    ...originOf(item, publisher, localTime),
    tags: tagWords([
      ...categories,
      ...tags,
      ...highlights.flatMap(({ highlight }) => highlight.tags),
    ]),
    ...contentsOf(item),
  });
}

function documentOf(
  item: ExportItem,
  publisher: string,
  writeHighlight: NoteStyle['highlight'],
  tags: readonly string[] = [],
): string {
  const { url, title, text, recording } = item;
  const parts = [
    titleMarkdown(title),
    textMarkdown(bylineOf(item).join(' · ')),
    hashtags(tags),
    ...notesMarkdown(item),
    ...(text ? textParts(item, text) : []),
    ...(item.highlights.length > 0 ? [`## ${t('myHighlights_title')}`] : []),
    ...item.highlights.map((highlight) => writeHighlight(highlight, item)),
    bodyMarkdown([
      { kind: 'separator' },
      sourceLine(attributionOf(item, publisher), url),
      ...(recording === null ? [] : [sourceLine(t('export_recordingLink'), recording)]),
    ]),
  ];
  return `${joinParts(parts)}\n`;
}

/** The user's notes on the article, below its title. */
const notesMarkdown = ({ notes }: ExportItem): string[] =>
  notes.length === 0
    ? []
    : [`## ${t('article_note')}`, ...notes.map(({ note }) => textMarkdown(note))];

function textParts(item: ExportItem, text: NonNullable<ExportItem['text']>): string[] {
  const { keyPoints, body } = highlightedTextOf(item, text);
  return [
    ...(keyPoints.length > 0
      ? [`## ${t('article_keyPoints')}`, bodyMarkdown(keyPoints, 'equals')]
      : []),
    bodyMarkdown(body, 'equals'),
  ];
}

const sourceLine = (source: string, url: string): Body[number] => ({
  kind: 'paragraph',
  inlines: [
    { kind: 'text', text: `${source} ` },
    { kind: 'link', href: url, external: false, inlines: [{ kind: 'text', text: url }] },
  ],
});

/**
 * A highlight as a quote, followed by how its words were changed, its note, the name of its color, its date and its
 * tags.
 */
function highlightMarkdown({ highlight, change, colorName }: ExportHighlight): string {
  const { note, tags, createdAt } = highlight;
  const words = wordsNow(highlight, change);
  const facts = [colorName ?? '', momentLabel(highlight), calendarDay(createdAt)].filter(
    (part) => part !== '',
  );
  return joinParts([
    words === '' ? '' : quoted(textMarkdown(words)),
    textMarkdown(formatChange(highlight.quote.exact, change) ?? ''),
    note === '' ? '' : textMarkdown(note),
    [textMarkdown(facts.join(' · ')), hashtags(tags)].join(' ').trim(),
  ]);
}

const plainStyle: NoteStyle = { frontMatter: frontMatterOf, highlight: highlightMarkdown };

const quoted = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
