import { formatNumber, plural } from '../format-number.ts';

/** The sentences about pictures that are fetched ahead. */
export const pictureWords = {
  title: 'Pictures',
  choice: 'Fetch pictures ahead',
  choices: {
    all: 'Of new and saved articles',
    saved: 'Of saved articles only',
    none: 'Never',
  },
  hint: (host: string, days: number, megabytes: number) =>
    `They come after the news, from ${host} alone, and never because an article was opened. Those of saved articles stay; ` +
    `the others stay while the article is unread and for ${plural(days, 'day', 'days')}, ` +
    `up to ${formatNumber(megabytes)} MB. Whatever this leaves out is removed.`,

  stored: (count: number, size: string) => `${plural(count, 'picture', 'pictures')} here, ${size}`,
  none: 'None here',
  toCome: (count: number) => `${formatNumber(count)} to come`,
  refused: (count: number) => `${formatNumber(count)} could not be kept`,

  coming: 'Will be fetched.',
  refusal: {
    gone: 'The site no longer has this picture.',
    notPicture: 'What the site sent is no picture.',
    drawing: 'A drawing in a format that is not kept.',
    tooLarge: 'Too large to be kept.',
    failed: 'The site did not give it after several tries.',
    noRoom: 'Removed to make room.',
  },
  retry: 'Fetch it again',
  retryFor: (title: string) => `Fetch it again: ${title}`,

  job: 'Fetching pictures of new and saved articles.',
  jobWithoutRoom: 'Pictures wait: there is no room left for them. Free some space on this disk.',
} as const;
