import type { Block, Body, Inline, TableCell } from '../../../lib/article/model/body.ts';

/** A readable outline of a body: a line per leaf, with inner blocks indented. */
export const outlineBody = (body: Body): string => body.flatMap(linesOf).join('\n');

const indented = (blocks: readonly Block[], bullet: string): string[] =>
  blocks.flatMap(linesOf).map((line, at) => (at === 0 ? bullet : ' '.repeat(bullet.length)) + line);

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`p ${inlinesOf(block.inlines)}`];
    case 'heading':
      return [`h${block.level} ${inlinesOf(block.inlines)}`];
    case 'credit':
    case 'caption':
      return [`${block.kind} ${inlinesOf(block.inlines)}`];
    case 'code':
      return [`code ${JSON.stringify(block.text)}`];
    case 'separator':
      return ['separator'];
    case 'picture': {
      const { picture, href } = block;
      const alt = picture.alt === '' ? '' : ` “${picture.alt}”`;
      const leads = href === undefined ? '' : ` → ${href}`;
      return [`picture ${picture.src}${alt}${leads}${under(block.caption)}`];
    }
    case 'embed': {
      const title = block.title === '' ? '' : ` “${block.title}”`;
      return [`${block.embedKind} ${block.href}${title}${under(block.caption)}`];
    }
    case 'table':
      return [
        `table${under(block.caption)}`,
        ...block.rows.map(({ part, cells }) => `  ${part} ${cells.map(cellOf).join(' | ')}`),
      ];
    case 'list': {
      const { numerals, numbers = [] } = block.numbering ?? {};
      const kind = block.ordered ? 'ol' : 'ul';
      return [
        numerals ? `${kind} ${numerals}` : kind,
        ...block.items.flatMap((item, at) => indented(item, `  ${numbers[at] ?? '-'} `)),
      ];
    }
    case 'quote':
      return [block.pull ? 'pull quote' : 'quote', ...indented(block.blocks, '  ')];
    case 'gallery':
      return ['gallery', ...indented(block.blocks, '  ')];
    case 'definitions':
      return [
        'dl',
        ...block.items.flatMap(({ part, blocks }) =>
          indented(blocks, part === 'term' ? '  dt ' : '  dd '),
        ),
      ];
    case 'notes':
      return [
        'notes',
        ...block.items.flatMap(({ cited, blocks }, at) =>
          indented(blocks, `  ${at + 1}${cited ? '' : ' uncited'} `),
        ),
      ];
  }
}

const under = (caption: readonly Inline[]): string =>
  caption.length === 0 ? '' : ` (${inlinesOf(caption)})`;

function cellOf({ header, columns, rows, inlines }: TableCell): string {
  const span = columns > 1 || rows > 1 ? `${columns}×${rows} ` : '';
  return `${header ? '#' : ''}${span}${inlinesOf(inlines)}`;
}

const inlinesOf = (inlines: readonly Inline[]): string => inlines.map(inlineOf).join('');

function inlineOf(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return '⏎';
  if (inline.kind === 'reference') return `[^${inline.note}]`;
  const inner = inlinesOf(inline.inlines);
  switch (inline.kind) {
    case 'link':
      return `[${inner}](${inline.href})`;
    case 'abbreviation':
      return `{${inner}: ${inline.meaning}}`;
    case 'strong':
      return `**${inner}**`;
    case 'emphasis':
      return `*${inner}*`;
    default:
      return `{${inline.kind} ${inner}}`;
  }
}
