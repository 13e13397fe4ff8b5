import type { Article } from './article.ts';

/** Whether an article's text is complete, not an excerpt. */
export const hasFullText = ({ textFrom, isExcerpt }: Article): boolean =>
  textFrom === 'page' || !isExcerpt;
