import { formatNumber } from '../format-number.ts';

/** What can be done with an article's page: its outline, its pictures enlarged, its print. */
export const pageWords = {
  outline: 'Outline',
  enlarge: 'Enlarge the picture',
  zoom: {
    picture: 'Picture',
    smaller: 'Smaller (−)',
    larger: 'Larger (+)',
    whole: 'The whole picture (0)',
    close: 'Close (Esc)',
    percent: (share: number) => `${formatNumber(Math.round(share * 100))} %`,
  },
  print: 'Print',
  /** Of the window or tab while an article is read. */
  title: (article: string) => `${article} – REEx Reader`,
  keys: { outline: 'Outline of a long article', print: 'Print the article' },
} as const;
