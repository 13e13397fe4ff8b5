import { citedPages } from '../article/document/cited-sources.ts';
import type { Block, Body } from '../article/model/body.ts';
import { inlineText } from '../article/model/inlines.ts';
import { shortened } from '../article/model/words.ts';
import { wordsNow } from '../highlight/highlight-change.ts';
import { formatChange } from '../i18n/format-change.ts';
import { formatLongDate } from '../i18n/format-date.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { pageLanguage } from '../i18n/page-language.ts';
import { t } from '../i18n/t.ts';
import { attributes, escapeMarkup } from '../markup.ts';
import { publisherText } from '../site/site.ts';
import { attributionOf, bylineOf, momentLabel } from './byline.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import { bodyHtml, linkHtml } from './html-body.ts';
import { htmlStyle } from './html-style.ts';
import { type HighlightedText, highlightedTextOf } from './mark-body.ts';
import type { ExportMetadata, ExportWriter, Pictures } from './writer.ts';

/** Allows inline styles and `data:` pictures only: no scripts, frames or requests. */
const htmlPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Articles as one self-contained page. */
export function htmlWriter(metadata: ExportMetadata): ExportWriter {
  const isSingle = metadata.entries.length === 1;
  let count = 0;
  return {
    begin: () => headOf(metadata),
    contents: () => (isSingle ? [] : introductionOf(metadata)),
    write: (item, pictures) => {
      count += 1;
      return articleHtml(item, pictures, { metadata, isSingle, id: `a${count}` });
    },
    end: () =>
      `<footer>${escapeMarkup(t('export_exportedOn', { date: formatLongDate(metadata.exportedAt) }))}</footer>\n</body>\n</html>\n`,
  };
}

const headOf = ({ title }: ExportMetadata): string => `<!doctype html>
<html${attributes(pageLanguage())}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attributes({ content: htmlPolicy })}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="x-dns-prefetch-control" content="off">
<title>${escapeMarkup(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
`;

function* introductionOf({ title, publisher, entries }: ExportMetadata): Generator<string> {
  const line = formatSentences(
    t('article_attribution', { site: publisher }),
    t('count_articles', { count: entries.length }),
  );
  yield `<h1>${escapeMarkup(title)}</h1>\n<p class="byline">${escapeMarkup(line)}</p>\n` +
    `<nav aria-labelledby="contents">\n<h2 id="contents">${escapeMarkup(t('export_tableOfContents'))}</h2>\n<ol>\n`;
  for (const [index, entry] of entries.entries()) {
    const date =
      entry.publishedAt === null ? t('article_undated') : formatLongDate(entry.publishedAt);
    yield `<li><a href="#a${index + 1}">${escapeMarkup(entry.title)}</a> <span class="muted">${escapeMarkup(date)}</span></li>\n`;
  }
  yield '</ol>\n</nav>\n';
}

interface ArticleContext {
  metadata: ExportMetadata;
  /** Whether it is the only article, so that its title is the page's. */
  isSingle: boolean;
  id: string;
}

function articleHtml(item: ExportItem, pictures: Pictures, context: ArticleContext): string {
  const { title, url, text, tags, recording } = item;
  const { metadata, isSingle, id } = context;
  const level = isSingle ? 1 : 2;
  const ids = new Map(item.highlights.map((each, index) => [each, `${id}-h${index + 1}`]));
  const marked = text && highlightedTextOf(item, text);
  const parts = [
    `<article${attributes({ id })}>`,
    `<h${level}${inEnglish}>${escapeMarkup(title)}</h${level}>`,
    `<p class="byline">${escapeMarkup(bylineOf(item).join(' · '))}</p>`,
    ...(tags.length > 0 ? [`<p class="muted">${escapeMarkup(tagged(tags))}</p>`] : []),
    ...notesHtml(item, level + 1),
    ...(marked ? textHtml(marked, pictures, { ...context, ids }) : []),
    ...highlightsHtml(item, level + 1, { ids, inText: new Set(marked?.marks.values()) }),
    ...(text ? sourcesHtml(text.body, level + 1) : []),
    '<footer>',
    sourceHtml(attributionOf(item, metadata.publisher), url),
    ...(recording === null ? [] : [sourceHtml(t('export_recordingLink'), recording)]),
    '</footer>',
    '</article>\n',
  ];
  return parts.join('\n');
}

/** The attributes of the publisher's words, since the page around them is in the language of the interface. */
const inEnglish = attributes(publisherText);

const sourceHtml = (source: string, url: string): string =>
  `<p>${escapeMarkup(source)} ${linkHtml(url, escapeMarkup(url), 'url')}</p>`;

const tagged = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' · ');

type HighlightIds = ReadonlyMap<ExportHighlight, string>;

function textHtml(
  { keyPoints, body, marks }: HighlightedText,
  pictures: Pictures,
  { isSingle, id, ids }: ArticleContext & { ids: HighlightIds },
): string[] {
  const headings = isSingle ? headingsOf(body) : [];
  const headingIds = new Map(headings.map((heading, index) => [heading, `${id}-s${index + 1}`]));
  const withId = new Set<ExportHighlight>();
  const context = {
    pictures,
    marks,
    idOf: (highlight: ExportHighlight) => {
      if (withId.has(highlight)) return null;
      withId.add(highlight);
      return ids.get(highlight) ?? null;
    },
    headingId: (heading: Heading) => headingIds.get(heading) ?? null,
    noteId: (note: number) => `${id}-n${note}`,
    headingOffset: isSingle ? 0 : 1,
  };
  const level = isSingle ? 2 : 3;
  return [
    ...(headings.length > 1 ? [contentsHtml(headingIds)] : []),
    ...(keyPoints.length > 0
      ? [
          sectionHtml('key-points', level, t('article_keyPoints'), [
            `<div${inEnglish}>`,
            bodyHtml(keyPoints, context),
            '</div>',
          ]),
        ]
      : []),
    `<div class="text"${inEnglish}>`,
    bodyHtml(body, context),
    '</div>',
  ];
}

const headingsOf = (body: Body): Heading[] => body.filter((block) => block.kind === 'heading');

type Heading = Extract<Block, { kind: 'heading' }>;

function contentsHtml(headings: ReadonlyMap<Heading, string>): string {
  const items = [...headings].map(
    ([{ inlines }, id]) =>
      `<li><a href="#${id}">${escapeMarkup(inlineText(inlines).replace(/\s+/g, ' ').trim())}</a></li>`,
  );
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${escapeMarkup(t('export_tableOfContents'))}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
}

/** The user's notes on the article, below its title. */
function notesHtml({ notes }: ExportItem, level: number): string[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ note }) => noteHtml(note));
  return [sectionHtml('highlights', level, t('article_note'), lines)];
}

const noteHtml = (note: string): string => `<p class="note" dir="auto">${escapeMarkup(note)}</p>`;

/** The user's highlights with notes, each linked to its mark in the text. */
function highlightsHtml(
  { highlights }: ExportItem,
  level: number,
  { ids, inText }: { ids: HighlightIds; inText: ReadonlySet<ExportHighlight> },
): string[] {
  if (highlights.length === 0) return [];
  const items = highlights.map((each) => {
    const { note, tags, color, createdAt } = each.highlight;
    const words = wordsNow(each.highlight, each.change);
    const change = formatChange(each.highlight.quote.exact, each.change);
    const facts = [
      each.colorName ?? '',
      momentLabel(each.highlight),
      formatLongDate(createdAt),
      ...tags.map((tag) => `#${tag}`),
    ].filter((fact) => fact !== '');
    const link = inText.has(each)
      ? ` · <a href="#${ids.get(each) ?? ''}">${escapeMarkup(t('export_showInText'))}</a>`
      : '';
    return [
      `<li class="c${color}">`,
      ...(words === '' ? [] : [`<blockquote dir="auto">${escapeMarkup(words)}</blockquote>`]),
      ...(change === null ? [] : [`<p class="muted" dir="auto">${escapeMarkup(change)}</p>`]),
      ...(note === '' ? [] : [noteHtml(note)]),
      `<p class="muted">${escapeMarkup(facts.join(' · '))}${link}</p></li>`,
    ].join('\n');
  });
  const lines = ['<ol>', ...items, '</ol>'];
  return [sectionHtml('highlights', level, t('myHighlights_title'), lines)];
}

function sourcesHtml(body: Body, level: number): string[] {
  const hosts = citedPages(body);
  if (hosts.length === 0) return [];
  const items = hosts.map(({ host, urls }) => {
    const pages = urls.map((url) => linkHtml(url, escapeMarkup(pathOf(url))));
    return `<li>${[escapeMarkup(host), ...pages].join(' · ')}</li>`;
  });
  return [sectionHtml('sources', level, t('article_sources'), ['<ul>', ...items, '</ul>'])];
}

/** A part of the article below a heading in the language of the interface. */
const sectionHtml = (kind: string, level: number, title: string, lines: string[]): string =>
  [
    `<section class="${kind}"><h${level}>${escapeMarkup(title)}</h${level}>`,
    ...lines,
    '</section>',
  ].join('\n');

const maxPathLength = 60;

/** The address within its host, shortened. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return shortened(pathname + search, maxPathLength);
}
