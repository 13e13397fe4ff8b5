import { fetchablePictureUrl } from '../article/document/picture-urls.ts';
import type {
  Block,
  Body,
  Footnote,
  Inline,
  NumeralStyle,
  TableCell,
  TableRow,
} from '../article/model/body.ts';
import { markTags } from '../article/model/mark-tags.ts';
import { t } from '../i18n/t.ts';
import { attributes, escapeMarkup } from '../markup.ts';
import type { ExportHighlight } from './export-item.ts';
import type { Pictures } from './writer.ts';

/** What is needed to serialize a body. */
export interface HtmlContext {
  pictures: Pictures;
  /** The highlight of each mark. */
  marks: ReadonlyMap<Inline, ExportHighlight>;
  /** The id of a highlight's first mark; `null` for its other marks. */
  idOf: (highlight: ExportHighlight) => string | null;
  /** The id of a heading in the table of contents; `null` for others. */
  headingId: (heading: Heading) => string | null;
  /** The id of a footnote. */
  noteId: (note: number) => string;
  /** Added to the level of headings. */
  headingOffset: number;
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** Serializes a body to HTML. */
export const bodyHtml = (body: Body, context: HtmlContext): string =>
  body.map((block) => blockHtml(block, context)).join('\n');

function blockHtml(block: Block, context: HtmlContext): string {
  const inlines = (content: readonly Inline[]) => inlinesHtml(content, context);
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlines(block.inlines)}</p>`;
    case 'heading': {
      const tag = `h${Math.min(6, block.level + context.headingOffset)}`;
      const id = context.headingId(block);
      return `<${tag}${attributes({ id })}>${inlines(block.inlines)}</${tag}>`;
    }
    case 'credit':
      return `<p class="credit">${inlines(block.inlines)}</p>`;
    case 'caption':
      return `<p class="caption">${inlines(block.inlines)}</p>`;
    case 'list':
      return listHtml(block, context);
    case 'quote':
      return `<blockquote>\n${bodyHtml(block.blocks, context)}\n</blockquote>`;
    case 'definitions': {
      const sides = block.items.map(({ part, blocks }) => {
        const tag = part === 'term' ? 'dt' : 'dd';
        return `<${tag}>${bodyHtml(blocks, context)}</${tag}>`;
      });
      return `<dl>\n${sides.join('\n')}\n</dl>`;
    }
    case 'gallery':
      return `<div class="gallery">\n${bodyHtml(block.blocks, context)}\n</div>`;
    case 'notes':
      return notesHtml(block.items, context);
    case 'code':
      return `<pre><code>${escapeMarkup(block.text)}</code></pre>`;
    case 'table':
      return tableHtml(block.rows, block.caption, context);
    case 'picture':
      return pictureHtml(block, context);
    case 'embed':
      return embedHtml(block, context);
    case 'separator':
      return '<hr>';
  }
}

const listTypes: Record<NumeralStyle, string> = {
  decimal: '1',
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function listHtml(
  { ordered, items, numbering }: Extract<Block, { kind: 'list' }>,
  context: HtmlContext,
): string {
  const written = items.map((item, index) => {
    const value = attributes({ value: numbering?.numbers[index] });
    return `<li${value}>${bodyHtml(item, context)}</li>`;
  });
  const type = numbering && listTypes[numbering.numerals];
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}${attributes({ type })}>\n${written.join('\n')}\n</${tag}>`;
}

function notesHtml(notes: readonly Footnote[], context: HtmlContext): string {
  const items = notes.map(({ blocks }, index) => {
    const id = context.noteId(index + 1);
    return `<li${attributes({ id })}>${bodyHtml(blocks, context)}</li>`;
  });
  const label = attributes({ class: 'notes', 'aria-label': t('article_footnotes') });
  return `<section${label}><ol>\n${items.join('\n')}\n</ol></section>`;
}

function tableHtml(
  rows: readonly TableRow[],
  caption: readonly Inline[],
  context: HtmlContext,
): string {
  const parts = (['head', 'body', 'foot'] as const).flatMap((part) => {
    const own = rows.filter((row) => row.part === part);
    const lines = own.map(({ cells }) => {
      const namesColumns = part === 'head' || cells.every(({ header }) => header);
      return `<tr>${cells.map((cell) => cellHtml(cell, namesColumns, context)).join('')}</tr>`;
    });
    return own.length === 0 ? [] : [`<t${part}>\n${lines.join('\n')}\n</t${part}>`];
  });
  const table = `<table>\n${parts.join('\n')}\n</table>`;
  // The caption is below the table, as in the article; a `caption` element would be above it.
  return caption.length === 0
    ? `<div class="table">${table}</div>`
    : `<figure class="table">${table}<figcaption>${inlinesHtml(caption, context)}</figcaption></figure>`;
}

function cellHtml(
  { header, columns, rows, inlines }: TableCell,
  namesColumns: boolean,
  context: HtmlContext,
): string {
  const tag = header ? 'th' : 'td';
  const scope = namesColumns ? 'col' : 'row';
  const facts = {
    scope: header ? scope : null,
    colspan: columns > 1 ? columns : null,
    rowspan: rows > 1 ? rows : null,
  };
  return `<${tag}${attributes(facts)}>${inlinesHtml(inlines, context)}</${tag}>`;
}

function pictureHtml(
  { picture, caption, href }: Extract<Block, { kind: 'picture' }>,
  context: HtmlContext,
): string {
  const { src, alt, width, height } = picture;
  const data = context.pictures.get(fetchablePictureUrl(src) ?? '');
  if (!data || !isPictureData(data)) {
    const name = escapeMarkup(alt || t('export_picture'));
    return figureHtml(
      `<p class="absent unnamed">${linkHtml(href ?? src, name)}</p>`,
      caption,
      context,
    );
  }
  const image = `<img${attributes({ src: data, alt, width, height })}>`;
  return figureHtml(href === undefined ? image : linkHtml(href, image), caption, context);
}

/** Embedded media become links. */
function embedHtml(
  { embedKind, href, title, caption }: Extract<Block, { kind: 'embed' }>,
  context: HtmlContext,
): string {
  const name =
    title || t(`article_embed_${embedKind}`, { host: URL.parse(href)?.hostname ?? href });
  const kind = title === '' ? 'absent unnamed' : 'absent';
  const card = `<p class="${kind}">${linkHtml(href, escapeMarkup(name))}</p>`;
  return figureHtml(card, caption, context);
}

const figureHtml = (html: string, caption: readonly Inline[], context: HtmlContext): string =>
  caption.length === 0
    ? `<figure>${html}</figure>`
    : `<figure>${html}<figcaption>${inlinesHtml(caption, context)}</figcaption></figure>`;

const isPictureData = (address: string): boolean =>
  /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/=]+$/.test(address);

const inlinesHtml = (inlines: readonly Inline[], context: HtmlContext): string =>
  inlines.map((inline) => inlineHtml(inline, context)).join('');

function inlineHtml(inline: Inline, context: HtmlContext): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkup(inline.text);
    case 'break':
      return '<br>';
    case 'link':
      return linkHtml(inline.href, inlinesHtml(inline.inlines, context));
    case 'abbreviation':
      return `<abbr${attributes({ title: inline.meaning })}>${inlinesHtml(inline.inlines, context)}</abbr>`;
    case 'reference':
      return `<sup class="reference"><a${attributes({ href: `#${context.noteId(inline.note)}` })}>${inline.note}</a></sup>`;
    default: {
      const tag = markTags[inline.kind];
      return `<${tag}${markAttributes(inline, context)}>${inlinesHtml(inline.inlines, context)}</${tag}>`;
    }
  }
}

function markAttributes(inline: Inline, { marks, idOf }: HtmlContext): string {
  const highlight = marks.get(inline);
  if (!highlight) return '';
  return attributes({ class: `c${highlight.highlight.color}`, id: idOf(highlight) });
}

/** A link to a web address; other schemes leave only the text. */
export const linkHtml = (href: string, html: string, kind?: string): string =>
  isWebAddress(href)
    ? `<a${attributes({ href, class: kind, rel: 'noopener noreferrer' })}>${html}</a>`
    : html;

const isWebAddress = (href: string): boolean => {
  const url = URL.parse(href);
  return url?.protocol === 'https:' || url?.protocol === 'http:';
};
