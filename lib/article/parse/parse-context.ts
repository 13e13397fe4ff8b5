import type { ChildNode, Element } from 'domhandler';
import type { Block } from '../model/body.ts';
import type { Footnotes } from './footnotes.ts';

/** What is known of the place where something stands. */
export interface Context {
  /** Makes relative addresses absolute. */
  base: string;
  depth: number;
  notes: Footnotes;
  /** Links and marks that were opened around blocks: what they mean for loose words, headings and pictures. */
  around: readonly Element[];
  /** Whether the lines of the markup are lines of the text. */
  keepsLines: boolean;
  /** How the blocks inside a block are read. */
  blocksOf: (nodes: readonly ChildNode[], context: Context) => Block[];
}

/** Deeper nesting than any article has; below it only the text is kept, so that recursion stays bounded. */
export const deepest = 60;

/** The place one element further in. */
export const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 });
