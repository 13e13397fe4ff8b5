import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Passage } from '../../lib/article/document/article-document.ts';
import type { Block } from '../../lib/article/model/body.ts';

/** The numbers of an article's passages, by block. */
export const PassageNumbers = createContext<ReadonlyMap<Block, number>>(new Map());

/** The passage numbers by block. */
export const passageNumbersOf = (passages: readonly Passage[]): ReadonlyMap<Block, number> =>
  new Map(passages.map(({ leaf, number }) => [leaf, number]));

/** The attribute that identifies a passage's element. */
export type PassageMark = { 'data-passage'?: number };

/** The passage attribute of a block; nothing where the block is not a passage. */
export function usePassage(block: Block): PassageMark {
  const passage = useContext(PassageNumbers).get(block);
  return passage === undefined ? {} : { 'data-passage': passage };
}
