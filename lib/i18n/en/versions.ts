import { plural } from '../format-number.ts';

/** What an article was before: that it changed, how its versions differ, and where its text is from. */
export const versionsWords = {
  changed: (kinds: string | null) =>
    kinds === null ? 'Changed since you read it.' : `Changed since you read it: ${kinds}.`,
  show: 'Show changes',
  compare: 'Compare versions',
  comparedWith: (time: string) => `Compared with the version of ${time}.`,
  compareWith: 'Compare with',
  version: (time: string) => `Version of ${time}`,
  back: 'Back to the text',
  unchanged: (paragraphs: number) => `… ${plural(paragraphs, 'paragraph', 'paragraphs')} unchanged`,
  unchangedPoints: (points: number) => `… ${plural(points, 'point', 'points')} unchanged`,
  removed: 'removed:',
  added: 'added:',
  end: 'end.',

  excerpt: 'The feed carries only the beginning.',
  complete: 'Get the full text from the site',
  completing: 'Asking the site for the full text…',
  completed: 'The full text is here',
  cameWhileReading: 'The full text has arrived.',
  showFullText: 'Show the full text',
  fromPage: 'Full text from the site’s page.',
  noText: 'Nothing on the site’s page could be taken for the article.',
  tryAfter: (time: string) => `It can be asked again after ${time}.`,
} as const;
