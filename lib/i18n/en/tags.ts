import { formatNumber, plural } from '../format-number.ts';

/** The reader's tags, of saved articles and of highlights. The popup and the worker have no use for them. */
export const tagWords = {
  title: 'Tags',
  edit: 'Tags…',
  add: 'Add tags',
  key: 'Tags of the article, which saves it',
  hint: 'Add a tag',
  full: (most: number) => `There can be ${formatNumber(most)} tags here, and no more.`,
  remove: (tag: string) => `Remove the tag ${tag}`,
  saves: 'The first tag saves the article. Kept as you type.',
  kept: 'Kept as you type',
  done: 'Done',

  mine: 'Your tags',
  show: (tag: string) => `Show what is tagged ${tag}`,
  find: 'Find a tag',
  noMatch: (typed: string) => `No tag is called “${typed}”.`,

  /** In the settings. */
  none: 'No tags yet. Give a saved article or a highlight one, and it is listed here.',
  uses: (saved: number, highlights: number) =>
    [
      ...(saved > 0 ? [plural(saved, 'saved article', 'saved articles')] : []),
      ...(highlights > 0 ? [plural(highlights, 'highlight', 'highlights')] : []),
    ].join(', '),
  rename: (tag: string) => `Rename ${tag}`,
  removeAll: (tag: string) => `Remove ${tag} from everything`,
  newName: (tag: string) => `New name of ${tag}`,
  save: 'Rename',
  join: 'Make them one',
  joins: (tag: string) => `${tag} is in use. Both become one.`,
  cancel: 'Cancel',
  renamed: (from: string, to: string) => `${from} is now ${to}`,
  joined: (from: string, to: string) => `${from} and ${to} are one`,
  removed: (tag: string) => `${tag} is removed from everything`,
  gone: (tag: string) => `Nothing is tagged ${tag} any more`,
} as const;
