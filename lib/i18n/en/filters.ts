import { formatNumber, plural } from '../format-number.ts';

/** Narrowing a list: to a kind, a category, an author, a source that is cited, or a tag of the reader's. */
export const filterWords = {
  open: 'Filter this list',
  find: 'Find a tag, category, author or source',
  counting: 'Counting…',
  nothing: 'There is nothing to filter by in this list.',
  noMatch: (typed: string) => `Nothing here is called “${typed}”.`,
  more: (count: number) => `${formatNumber(count)} more. Type to find them.`,
  sides: {
    tag: 'Tag',
    kind: 'Kind',
    category: 'Category',
    author: 'Author',
    source: 'Source cited',
  },
  kinds: { news: 'News', podcast: 'Podcasts', report: 'Stock reports' },
  choice: (name: string, count: number) => `${name} ${plural(count, 'article', 'articles')}`,

  /** What follows the name of a list or a number of articles. */
  phrase: {
    kind: (kind: string) => `among ${kind.toLowerCase()}`,
    category: (category: string) => `in ${category}`,
    author: (author: string) => `by ${author}`,
    source: (host: string) => `citing ${host}`,
    tag: (tag: string) => `tagged ${tag}`,
  },

  remove: 'Remove the filter',
  removesIt: 'remove the filter',
  markAll: (phrase: string) => `Mark all ${phrase} as read`,
  marked: (count: number, phrase: string) => `${formatNumber(count)} ${phrase} marked as read`,
  nothingToMark: (phrase: string) => `Nothing ${phrase} was unread`,

  empty: {
    unread: (phrase: string) => `Nothing unread ${phrase}`,
    all: (phrase: string) => `Nothing stored ${phrase}`,
    saved: (phrase: string) => `Nothing saved ${phrase}`,
    changed: (phrase: string) => `Nothing has changed ${phrase}`,
  },
  emptyHint: (name: string) => `This list is filtered: ${name}.`,
} as const;
