import type { Article } from '../../article/model/article.ts';
import { DamagedBlock } from '../../search/index/blocks.ts';
import { SegmentReader } from '../../search/index/segment-reader.ts';
import { findWords, typedWords, type WordsFound } from '../../search/index/typed-words.ts';
import { articlesById } from '../articles/articles.ts';
import { readSearchIndex } from './stored-index.ts';

/**
 * Indexed articles with all words of a text that is being typed: first those with all of them in the title, newest
 * first. None if the text is more than words, or the index is damaged; a search reports that.
 */
export async function suggestArticles(text: string, limit: number): Promise<Article[]> {
  const words = typedWords(text);
  if (words.length === 0) return [];
  const { index, stale } = await readSearchIndex();
  const newest: WordsFound[] = [];
  try {
    for (const { directory, live } of index.segments) {
      const found = await findWords(new SegmentReader(directory, live, index.blocks), words);
      for (const each of found) if (!stale.has(each.articleId)) insert(newest, each, limit);
    }
  } catch (error) {
    if (error instanceof DamagedBlock) return [];
    throw error;
  }
  return articlesById(newest.map(({ articleId }) => articleId));
}

/** Inserts an article into the best ones, which stay in order. */
function insert(best: WordsFound[], found: WordsFound, limit: number): void {
  const after = best.findIndex((each) => isBefore(found, each));
  best.splice(after < 0 ? best.length : after, 0, found);
  if (best.length > limit) best.pop();
}

const isBefore = (one: WordsFound, other: WordsFound): boolean =>
  one.isTitled === other.isTitled ? one.seconds > other.seconds : one.isTitled;
