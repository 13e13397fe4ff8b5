import type { Span } from './text-selector.ts';

/**
 * An article's body as a closed set of blocks and inlines. Whatever the publisher's markup contains, only these can be
 * shown.
 */
export type Body = readonly Block[];

export type Block = Leaf | Container;

/** A block without inner blocks: the unit that is shown, spoken, counted and linked to. */
export type Leaf =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: HeadingLevel; inlines: Inline[] }
  /** The source of a quotation. */
  | { kind: 'credit'; inlines: Inline[] }
  /** A caption of a block that has none of its own. */
  | { kind: 'caption'; inlines: Inline[] }
  | { kind: 'code'; text: string }
  | TableBlock
  | PictureBlock
  | { kind: 'embed'; embedKind: EmbedKind; href: string; title: string; caption: Inline[] }
  | { kind: 'separator' };

/** A block that contains other blocks and is never empty. */
export type Container =
  /** Without `numbering`, an ordered list counts from 1. */
  | { kind: 'list'; ordered: boolean; items: Block[][]; numbering?: Numbering }
  /** `pull`: a pull quote, which repeats the article's own words. */
  | { kind: 'quote'; blocks: Block[]; pull?: true }
  | { kind: 'definitions'; items: Definition[] }
  | { kind: 'gallery'; blocks: Block[] }
  /** Footnotes, numbered from 1. */
  | { kind: 'notes'; items: Footnote[] };

/** The article's title is the page's first-level heading, so a body starts at the second level. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** The numbering of a list: its style, and the number of every item. */
export interface Numbering {
  numerals: NumeralStyle;
  numbers: number[];
}

export type NumeralStyle =
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman';

/** A term or a meaning in a definition list. */
export interface Definition {
  part: 'term' | 'meaning';
  blocks: Block[];
}

/** A footnote, and whether the text refers to it. */
export interface Footnote {
  cited: boolean;
  blocks: Block[];
}

export interface TableBlock {
  kind: 'table';
  rows: TableRow[];
  caption: Inline[];
}

/** Rows are in the order head, body, foot, whatever the order in the markup. */
export interface TableRow {
  part: 'head' | 'body' | 'foot';
  cells: TableCell[];
}

export interface TableCell {
  /** Whether it is a header of its row or column. */
  header: boolean;
  /** Columns and rows that the cell spans, at least 1. */
  columns: number;
  rows: number;
  inlines: Inline[];
}

export interface PictureBlock {
  kind: 'picture';
  picture: Picture;
  caption: Inline[];
  /** Where the publisher's picture links to, unless that is the picture itself. */
  href?: string;
}

export interface Picture {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
}

/** What an embed shows. */
export type EmbedKind =
  | 'video'
  | 'audio'
  | 'episode'
  | 'podcast'
  | 'post'
  | 'chart'
  | 'file'
  | 'page';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; href: string; external: boolean; inlines: Inline[] }
  | { kind: 'abbreviation'; meaning: string; inlines: Inline[] }
  /** Refers to a footnote by its number. It adds nothing to the text. */
  | { kind: 'reference'; note: number }
  | { kind: InlineMark; inlines: Inline[] };

/** Formatting that carries meaning. The publisher's colors, sizes and fonts are dropped. */
export type InlineMark =
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'subscript'
  | 'superscript'
  | 'struck'
  | 'inserted'
  | 'marked';

/** A bullet of the publisher's Highlights, with those nested below it. */
export interface KeyPoint {
  text: string;
  /** The parts of the text that are strong, if any. */
  strong?: Span[];
  points: KeyPoint[];
}
