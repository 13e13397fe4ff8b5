import { formatNumber } from '../format-number.ts';
import { highlightWords } from './highlight.ts';

const { count } = highlightWords;

/** The list of all highlights that the reader made. The popup and the worker have no use for them. */
export const myHighlightsWords = {
  name: 'My highlights',
  shown: (shown: number, total: number) =>
    shown === total ? count(total) : `${formatNumber(shown)} of ${count(total)}`,

  find: 'Search your highlights',
  order: 'Order of your highlights',
  orders: { article: 'By article', date: 'By date' },
  filter: 'Filter your highlights',
  sides: { colors: 'Color', tags: 'Tag', kinds: 'Kind of article' },
  nothingToFilter: 'Your highlights are all alike. Tags and other colors tell them apart.',
  choice: (name: string, highlights: number) => `${name} ${count(highlights)}`,
  removeFilter: (name: string) => `Remove the filter ${name}`,
  showAll: 'Show all',

  empty: 'Nothing highlighted yet',
  emptyHint:
    'Select words in an article and choose a color, or press the key h there: it selects a sentence, and highlights it when pressed again. All of it is kept here, with your notes and tags.',
  noMatch: 'No highlight fits',
  noMatchHint: (total: number) => `You have ${count(total)}. Fewer words or filters show more.`,

  moment: (time: string) => `The moment at ${time}`,
  gone: 'No longer stored here',
  more: 'Show all of it',
  less: 'Show less',
  recolor: { 1: 'Make it yellow', 2: 'Make it green', 3: 'Make it red' },
  openAt: 'Show it in the article',
  actionsFor: (quote: string) => `More for “${quote}”`,
  noteFor: (quote: string) => `Note for “${quote}”`,

  keys: {
    go: 'Go to My highlights',
    open: 'Open the article at the highlight',
    note: 'Write its note and tags',
    copy: 'Copy its words with a link',
    expand: 'All of a long quote or note, or less of it',
    delete: 'Delete the highlight',
    play: 'Play the moment that it marks',
    find: 'Search in quotes, notes, tags and titles',
    filter: 'Filter by color, tag or kind',
    order: 'By article or by date',
    clear: 'Clear the search',
  },
} as const;
