/**
 * An article's body as data: a closed set of blocks and inlines. What is not named here cannot be stored as a
 * tree and cannot be shown, whatever the publisher's markup contains.
 */
export type Body = readonly Block[];

export type Block = Leaf | Container;

/** A block that has no other blocks in it: what is shown, spoken, counted and pointed at as one piece. */
export type Leaf =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: HeadingLevel; inlines: Inline[] }
  /** Whom a quotation is from. */
  | { kind: 'credit'; inlines: Inline[] }
  /** Words under something that has no caption of its own. */
  | { kind: 'caption'; inlines: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; rows: TableRow[]; caption: Inline[] }
  | PictureBlock
  | { kind: 'embed'; what: EmbedKind; href: string; title: string; caption: Inline[] }
  | { kind: 'separator' };

/** A block that holds others. None is empty. */
export type Container =
  /** Without `numbering`, an ordered list counts from 1. */
  | { kind: 'list'; ordered: boolean; items: Block[][]; numbering?: Numbering }
  /** `pull`: the article's own words, repeated large. */
  | { kind: 'quote'; blocks: Block[]; pull?: true }
  | { kind: 'definitions'; items: Definition[] }
  | { kind: 'gallery'; blocks: Block[] }
  /** Footnotes, the first of which is number 1. */
  | { kind: 'notes'; items: Footnote[] };

/** The article's title is the page's first heading, so a body begins at the second level. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** How a list is numbered: by what signs, and the number of every item. */
export interface Numbering {
  signs: NumberSigns;
  numbers: number[];
}

export type NumberSigns = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

/** One side of a list of definitions. */
export interface Definition {
  part: 'term' | 'meaning';
  blocks: Block[];
}

/** A footnote, and whether the text points to it. */
export interface Footnote {
  cited: boolean;
  blocks: Block[];
}

/** Rows stand in the order of their parts, however the markup had them. */
export interface TableRow {
  part: 'head' | 'body' | 'foot';
  cells: TableCell[];
}

export interface TableCell {
  /** Whether it names the other cells of its row or column. */
  header: boolean;
  /** Over how many columns and rows it reaches, at least 1. */
  columns: number;
  rows: number;
  inlines: Inline[];
}

export interface PictureBlock {
  kind: 'picture';
  picture: Picture;
  caption: Inline[];
  /** Where the publisher's picture leads, if that is more than the picture itself. */
  href?: string;
}

export interface Picture {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
}

/** What is to be found at the other end of an embed. */
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
  /** Points to a footnote by its number. It is no part of the text. */
  | { kind: 'reference'; note: number }
  | { kind: InlineMark; inlines: Inline[] };

/** Marks that carry meaning; the publisher's colors, sizes and fonts do not. */
export type InlineMark =
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'subscript'
  | 'superscript'
  | 'struck'
  | 'inserted'
  | 'marked';

/** One bullet of the publisher's Highlights, with those nested under it. */
export interface KeyPoint {
  text: string;
  points: KeyPoint[];
}
