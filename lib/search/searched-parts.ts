import type { Article } from '../article/model/article.ts';

/** The fields of an article that its index document is made from. The hash stands for title, key points and text. */
export type SearchedParts = Pick<Article, 'hash' | 'title' | 'author' | 'categories' | 'sortAt'>;

/** Whether both would get the same index document. */
export const isSearchedAlike = (one: SearchedParts, other: SearchedParts): boolean =>
  one.hash === other.hash &&
  one.title === other.title &&
  one.author === other.author &&
  one.sortAt === other.sortAt &&
  String(one.categories) === String(other.categories);
