import { formatNumber, plural } from '../format-number.ts';

/** Taking articles and highlights along: the dialog, what comes of it, and what is said within the files. Worker and popup have no use for them. */
export const exportWords = {
  action: 'Export…',
  title: 'Export',
  key: 'Export articles and highlights',
  run: 'Export',

  what: 'What',
  scopes: {
    article: 'This article',
    list: (name: string) => `This list: ${name}`,
    day: (day: string) => `The day: ${day}`,
    saved: 'Saved articles',
    shownHighlights: 'These highlights',
    highlights: 'All my highlights',
    everything: 'Everything',
    channels: 'The feeds',
  },
  counted: (choice: string, count: number) => `${choice} (${formatNumber(count)})`,
  /** A list and what it is narrowed to: "Saved, by the Editors". */
  narrowed: (list: string, phrase: string) => `${list}, ${phrase}`,

  as: 'As',
  formats: {
    markdown: 'Markdown',
    html: 'Web page (HTML)',
    csv: 'Highlights for Readwise (CSV)',
    annotations: 'Highlights as Web Annotations (JSON)',
    csl: 'Citations (CSL-JSON)',
    ris: 'Citations (RIS)',
    bibtex: 'Citations (BibTeX)',
    opml: 'OPML',
  },
  hints: {
    markdown:
      'For Obsidian and other programs for notes: text, your highlights and notes, facts on top.',
    html: 'Opens in any browser, offline: text, pictures that are stored, your notes, and the sources.',
    csv: 'A table of your highlights, which Readwise takes in.',
    annotations: 'Your highlights in the format of the W3C, with nothing left out.',
    csl: 'For Zotero, Pandoc and whatever cites by CSL styles.',
    ris: 'For EndNote, Mendeley, Zotero and others.',
    bibtex: 'For LaTeX.',
    opml: 'The addresses of the feeds, for another reader.',
  },

  packing: 'Files',
  packings: { one: 'One file', each: 'One for each article' },

  reading: 'Putting it together…',
  progress: (done: number, all: number) => `${formatNumber(done)} of ${formatNumber(all)} articles`,
  done: (name: string) => `Saved to your downloads as ${name}`,
  stopped: 'Stopped. Nothing was saved.',
  stop: 'Stop',

  refused: {
    nothing: 'There is no article in this selection, so there is nothing to export.',
    noHighlights:
      'There are no highlights in this selection, and this format holds nothing else. Choose another format, or highlight something first.',
    tooLarge: 'This is too much for one file. Choose one file for each article, or fewer articles.',
  },

  /** Within the files. */
  contents: 'Contents',
  yours: 'My highlights',
  notInText: 'No longer in the text',
  toPassage: 'Show it in the text',
  sources: 'Sources cited',
  picture: 'Picture',
  recording: 'The recording:',
  atTheSite: (host: string) => `at ${host}`,
  undated: 'undated',
  exported: (date: string) => `Exported ${date} with REEx Reader, an unofficial reader.`,
  original: 'Original',
  count: (articles: number) => plural(articles, 'article', 'articles'),
  channelName: (publisher: string, channel: 'news' | 'podcast') =>
    channel === 'news' ? publisher : `${publisher} podcast`,
  moment: (time: string) => `At ${time} of the recording`,
  fileNames: {
    day: (day: string) => `REEx ${day}`,
    list: (name: string) => `REEx ${name}`,
    saved: 'REEx saved articles',
    highlights: 'REEx highlights',
    everything: 'REEx articles',
    channels: 'REEx feeds',
  },
} as const;
