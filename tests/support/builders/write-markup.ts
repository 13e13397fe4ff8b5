import type { Block, Body, Inline, TableRow } from '../../../lib/article/model/body.ts';

/** Writes a body as plain HTML that parses to the same body. */
export const writeMarkup = (body: Body): string => body.map(blockMarkup).join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${words(block.inlines)}</p>`;
    case 'heading':
      return `<h${block.level}>${words(block.inlines)}</h${block.level}>`;
    case 'credit':
      return `<cite>${words(block.inlines)}</cite>`;
    case 'caption':
      return `<figure>${captionMarkup(block.inlines)}</figure>`;
    case 'code':
      return `<pre>\n${escaped(block.text)}</pre>`;
    case 'separator':
      return '<hr>';
    case 'picture': {
      const { src, alt, width, height } = block.picture;
      const size = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`;
      const picture = `<img src="${escaped(src)}" alt="${escaped(alt)}"${size}>`;
      const linked = block.href ? `<a href="${escaped(block.href)}">${picture}</a>` : picture;
      return `<figure>${linked}${captionMarkup(block.caption)}</figure>`;
    }
    case 'embed':
      return `<figure>${embedMarkup(block)}${captionMarkup(block.caption)}</figure>`;
    case 'table':
      return `<table>${block.caption.length > 0 ? `<caption>${words(block.caption)}</caption>` : ''}${block.rows.map(rowMarkup).join('')}</table>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const { numerals, numbers = [] } = block.numbering ?? {};
      const style = numerals ? ` style="list-style-type:${numerals}"` : '';
      const items = block.items.map(
        (item, at) => `<li value="${numbers[at] ?? at + 1}">${writeMarkup(item)}</li>`,
      );
      return `<${tag}${style}>${items.join('')}</${tag}>`;
    }
    case 'quote':
      return quoteMarkup(block.blocks, block.pull ?? false);
    case 'gallery': {
      const under = block.blocks.flatMap((inner) =>
        inner.kind === 'caption' ? inner.inlines : [],
      );
      const pictures = block.blocks.filter(({ kind }) => kind !== 'caption');
      return `<figure class="wp-block-gallery">${writeMarkup(pictures)}${captionMarkup(under)}</figure>`;
    }
    case 'definitions': {
      const sides = block.items.map(({ part, blocks }) => {
        const tag = part === 'term' ? 'dt' : 'dd';
        return `<${tag}>${writeMarkup(blocks)}</${tag}>`;
      });
      return `<dl>${sides.join('')}</dl>`;
    }
    case 'notes': {
      const notes = block.items.map(
        ({ blocks }, at) => `<li id="note${at + 1}">${writeMarkup(blocks)}</li>`,
      );
      return `<ol class="wp-block-footnotes">${notes.join('')}</ol>`;
    }
  }
}

/** If there are two credits, the second is the caption of a figure around the quotation. */
function quoteMarkup(blocks: readonly Block[], pull: boolean): string {
  const [last, before] = blocks.toReversed();
  if (last?.kind === 'credit' && before?.kind === 'credit') {
    return `<figure>${quoteMarkup(blocks.slice(0, -1), pull)}<figcaption>${words(last.inlines)}</figcaption></figure>`;
  }
  return `<blockquote${pull ? ' class="wp-block-pullquote"' : ''}>${writeMarkup(blocks)}</blockquote>`;
}

function embedMarkup({ embedKind, href, title }: Extract<Block, { kind: 'embed' }>): string {
  const address = escaped(href);
  if (embedKind === 'audio' || embedKind === 'video') {
    return `<${embedKind} src="${address}" title="${escaped(title)}"></${embedKind}>`;
  }
  if (embedKind === 'file') {
    return `<div class="wp-block-file"><a href="${address}">${escaped(title)}</a></div>`;
  }
  if (embedKind === 'post') return `<div class="fb-post" data-href="${address}"></div>`;
  return `<iframe src="${address}" title="${escaped(title)}"></iframe>`;
}

const captionMarkup = (caption: readonly Inline[]): string =>
  caption.length === 0 ? '' : `<figcaption>${words(caption)}</figcaption>`;

const parts = { head: 'thead', body: 'tbody', foot: 'tfoot' } as const;

function rowMarkup({ part, cells }: TableRow): string {
  const inner = cells.map(({ header, columns, rows, inlines }) => {
    const tag = header ? 'th' : 'td';
    return `<${tag} colspan="${columns}" rowspan="${rows}">${words(inlines)}</${tag}>`;
  });
  return `<${parts[part]}><tr>${inner.join('')}</tr></${parts[part]}>`;
}

const words = (inlines: readonly Inline[]): string => inlines.map(inlineMarkup).join('');

const tags = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  struck: 's',
  inserted: 'ins',
  marked: 'mark',
} as const;

function inlineMarkup(inline: Inline): string {
  if (inline.kind === 'text') return escaped(inline.text);
  if (inline.kind === 'break') return '<br>';
  if (inline.kind === 'reference')
    return `<sup><a href="#note${inline.note}">${inline.note}</a></sup>`;
  const inner = words(inline.inlines);
  if (inline.kind === 'link') return `<a href="${escaped(inline.href)}">${inner}</a>`;
  if (inline.kind === 'abbreviation')
    return `<abbr title="${escaped(inline.meaning)}">${inner}</abbr>`;
  return `<${tags[inline.kind]}>${inner}</${tags[inline.kind]}>`;
}
