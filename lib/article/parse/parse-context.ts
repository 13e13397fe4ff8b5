import type { ChildNode, Element } from 'domhandler';
import type { Block } from '../model/body.ts';
import type { Footnotes } from './footnotes.ts';

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
}

/** Deeper nesting than any article has. Below it only the text is kept, which bounds recursion. */
export const deepest = 60;

/** The context one element deeper. */
export const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 });
