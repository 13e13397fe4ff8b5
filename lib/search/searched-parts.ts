import type { Article } from '../article/model/article.ts';

/** What an article's documents in the index follow from. The hash stands for title, key points and text. */
export type SearchedParts = Pick<Article, 'hash' | 'title' | 'author' | 'categories' | 'sortAt'>;

/** Whether the index finds both by the same words. */
export const isSearchedAlike = (one: SearchedParts, other: SearchedParts): boolean =>
  one.hash === other.hash &&
  one.title === other.title &&
  one.author === other.author &&
  one.sortAt === other.sortAt &&
  String(one.categories) === String(other.categories);
