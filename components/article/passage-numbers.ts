import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Passage } from '../../lib/article/document/passages.ts';
import type { Block } from '../../lib/article/model/body.ts';

/** The numbers of an article's passages, by the block that each one is. */
export const PassageNumbers = createContext<ReadonlyMap<Block, number>>(new Map());

/** Passage numbers as the blocks below look them up. */
export const passageNumbersOf = (passages: readonly Passage[]): ReadonlyMap<Block, number> =>
  new Map(passages.map(({ leaf, number }) => [leaf, number]));

/** The attribute by which a passage's element is found. */
export type PassageMark = { 'data-passage'?: number };

/** A block's mark, where it is a passage of the article around it. */
export function usePassage(block: Block): PassageMark {
  const articleId = useContext(PassageNumbers).get(block);
  return articleId === undefined ? {} : { 'data-passage': articleId };
}
