import type { Block, Inline } from '../model/body.ts';
import type { ChildNode, Element } from './nodes.ts';

/** Where in the markup a node is parsed. */
export interface Context {
  /** Resolves relative addresses. */
  base: string;
  depth: number;
  notes: Footnotes;
  /** Links and marks opened around blocks; they apply to loose words, headings and pictures. */
  enclosing: readonly Element[];
  /** Whether line breaks of the markup are line breaks of the text. */
  keepsLines: boolean;
  /** Parses the blocks inside a block. */
  blocksOf: (nodes: readonly ChildNode[], context: Context) => Block[];
  /** Parses the inline content of a paragraph, cell or caption; empty if it is only white space. */
  inlineContent: (nodes: readonly ChildNode[], context: Context) => Inline[];
}

/** The footnotes of an article. */
export interface Footnotes {
  /** The list element; `null` if there is none. */
  list: Element | null;
  /** Footnote numbers by the ids that links point to. */
  numbers: ReadonlyMap<string, number>;
}

/** An article without footnotes. */
export const noFootnotes: Footnotes = { list: null, numbers: new Map() };

/** Deeper nesting than any article has. Below it only the text is kept, which bounds recursion. */
export const maxDepth = 60;

/** The context one element deeper. */
export const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 });
