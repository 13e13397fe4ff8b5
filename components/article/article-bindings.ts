import type { Article } from '../../lib/article/model/article.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Copy } from '../live/use-copy.ts';
import type { Binding } from '../ui/keyboard/use-keys.ts';
import type { Marking } from '../live/use-article-actions.ts';
import type { Say } from '../ui/use-toast.ts';

export interface ArticleKeys {
  /** The article that the keys are about; `undefined` where no row is selected. */
  selected: Article | undefined;
  unread: ReadonlySet<number>;
  marking: Pick<Marking, 'toggleSave' | 'toggleRead'>;
  openTab: (url: string) => void;
  copy: Copy;
  say: Say;
}

/** What can be done to one article by key, in every list and in the reading view. */
export function articleBindings({
  selected,
  unread,
  marking,
  openTab,
  copy,
  say,
}: ArticleKeys): Binding[] {
  const { keys } = words;
  const on = (run: (article: Article) => void) => () => selected && run(selected);
  return [
    { keys: ['s'], says: keys.save, run: on(({ n }) => marking.toggleSave(n)) },
    {
      keys: ['m'],
      says: keys.toggleRead,
      run: on(({ n }) => marking.toggleRead(n, unread.has(n))),
    },
    { keys: ['v'], says: keys.original, run: on(({ url }) => openTab(url)) },
    {
      keys: ['c'],
      says: keys.discussion,
      run: on(({ commentsUrl }) => {
        if (commentsUrl === null) say(words.toast.noDiscussion);
        else openTab(commentsUrl);
      }),
    },
    {
      keys: ['y l'],
      says: words.copy.keys.link,
      run: on(({ url }) => copy({ text: url }, words.copy.linkCopied)),
    },
  ];
}
