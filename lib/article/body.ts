/**
 * An article's body as data: a closed set of blocks and inlines. What is not named here cannot be stored as a
 * tree and cannot be shown, whatever the publisher's markup contains.
 */
export type Body = readonly Block[];

export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: HeadingLevel; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; rows: TableRow[]; caption: Inline[] }
  | { kind: 'picture'; picture: Picture; caption: Inline[] }
  | { kind: 'embed'; href: string; title: string }
  | { kind: 'separator' };

/** The article's title is the page's first heading, so a body begins at the second level. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export interface TableRow {
  header: boolean;
  cells: Inline[][];
}

export interface Picture {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; href: string; external: boolean; inlines: Inline[] }
  | { kind: InlineMark; inlines: Inline[] };

/** Marks that carry meaning; the publisher's colours, sizes and fonts do not. */
export type InlineMark =
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'subscript'
  | 'superscript'
  | 'struck'
  | 'marked';

/** One bullet of the publisher's Highlights, with those nested under it. */
export interface KeyPoint {
  text: string;
  points: KeyPoint[];
}
