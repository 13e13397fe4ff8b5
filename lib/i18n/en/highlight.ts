import { formatNumber, plural } from '../format-number.ts';

const colors = { 1: 'yellow', 2: 'green', 3: 'red' } as const;

/** The reader's own highlights, their notes, and what can be done to them. */
export const highlightWords = {
  count: (highlights: number) => plural(highlights, 'highlight', 'highlights'),

  pill: 'Highlight these words',
  pillOf: 'Your highlight',
  colors: { 1: 'Yellow', 2: 'Green', 3: 'Red' },
  highlightIn: { 1: 'Highlight in yellow', 2: 'Highlight in green', 3: 'Highlight in red' },
  note: 'Note',
  addNote: 'Add a note',
  editNote: 'Edit the note',
  copy: 'Copy the words with a link',
  delete: 'Delete the highlight',
  putHere: 'Put it here',

  noteHint: 'What you think of it',
  noteOver: (over: number, limit: number) =>
    `A note can hold ${formatNumber(limit)} characters. The last ${formatNumber(over)} are not kept.`,
  noteKept: 'Kept as you type',
  notes: 'Your notes',
  noteSign: (note: string) => `Your note: ${note}`,
  closeNote: 'Close the note',

  orphans: 'Highlights without a place',
  orphansHint:
    'The publisher has changed or removed these words since you marked them. Nothing of yours is lost.',
  attach: 'Find it a place',
  attaching: 'Select the words that it belongs to, then choose “Put it here”. Esc leaves it.',
  keepOrphan: 'Leave it',
  copyOrphan: 'Copy',
  deleteOrphan: 'Delete',

  /** Said, not shown. */
  said: {
    selected: (words: string) =>
      `Selected: ${words} Enter offers colors, h highlights, Shift and the arrows extend.`,
    extended: (words: string) => `Selected: ${words}`,
    dropped: 'Nothing is selected',
    made: (color: 1 | 2 | 3) => `Highlighted in ${colors[color]}`,
    recolored: (color: 1 | 2 | 3) => `Now ${colors[color]}`,
    at: (at: number, all: number, color: 1 | 2 | 3, words: string, note: string) =>
      `Highlight ${formatNumber(at)} of ${formatNumber(all)}, ${colors[color]}: ${words}${
        note === '' ? '' : ` Note: ${note}`
      }`,
    tagged: (tag: string) => `Tag added: ${tag}`,
    untagged: (tag: string) => `Tag removed: ${tag}`,
  },

  markMoment: 'Mark this moment',
  markMomentAt: (time: string) => `Mark the moment at ${time}`,
  momentMarked: (time: string) => `Marked at ${time}`,
  moments: 'Moments you marked',
  playMoment: (time: string) => `Play from ${time}`,
  showMoment: 'Show it in the text',

  copied: 'Words and link copied',
  deleted: 'Highlight deleted',
  joined: (count: number) =>
    count === 1
      ? 'Joined with the highlight that it touched'
      : `Joined with ${plural(count, 'highlight', 'highlights')} that it touched`,
  placed: 'The highlight has its place again',

  noText: 'There are no words of the article here to highlight.',
  notArticle: 'Only the words of the article can be highlighted.',
  noWords: 'There are no words in that selection.',
  none: 'You have highlighted nothing in this article.',

  undone: {
    made: 'The highlight is gone again',
    joined: 'The highlights are as they were',
    recolored: 'The color is as it was',
    noted: 'The note is as it was',
    tagged: 'The tags are as they were',
    deleted: 'The highlight is back',
    placed: 'The highlight is without a place again',
  },
  redone: {
    made: 'Highlighted again',
    joined: 'Joined again',
    recolored: 'The color is changed again',
    noted: 'The note is changed again',
    tagged: 'The tags are changed again',
    deleted: 'Deleted again',
    placed: 'The highlight has its place again',
  },
  nothingToRedo: 'Nothing to do again',

  keys: {
    highlight: 'Highlight what is selected, or select the sentence',
    note: 'Highlight it and write a note',
    next: 'Next of your highlights',
    previous: 'Previous of your highlights',
    wordMore: 'With a sentence selected by h: a word more',
    wordLess: 'A word less, or more on the other side',
    sentenceMore: 'A sentence more',
    sentenceLess: 'A sentence less, or more on the other side',
    sentenceAfter: 'The sentence after it instead',
    sentenceBefore: 'The sentence before it instead',
    startLater: 'Begin a word later',
    startEarlier: 'Begin a word earlier',
    open: 'Colors, note and copy for what is selected',
    drop: 'Drop what is selected, or close its colors',
    moment: 'Mark this moment of the episode',
    redo: 'Do again what was undone',
  },
} as const;
