import type { Article } from '../../lib/article/model/article.ts';
import { words } from '../../lib/i18n/en.ts';
import type { ArticleActions } from '../live/use-article-actions.ts';
import type { Copy } from '../live/use-copy.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { ShowToast } from '../ui/use-toast.ts';

export interface ArticleKeys {
  /** The article that the keys are about; `undefined` where no row is selected. */
  selected: Article | undefined;
  unread: ReadonlySet<number>;
  marking: Pick<ArticleActions, 'toggleSave' | 'toggleRead'>;
  openTab: (url: string) => void;
  copy: Copy;
  showToast: ShowToast;
}

/** What can be done to one article by key, in every list and in the reading view. */
export function articleBindings({
  selected,
  unread,
  marking,
  openTab,
  copy,
  showToast,
}: ArticleKeys): KeyBinding[] {
  const { keys } = words;
  const on = (run: (article: Article) => void) => () => selected && run(selected);
  return [
    { keys: ['s'], label: keys.save, run: on(({ id }) => marking.toggleSave(id)) },
    {
      keys: ['m'],
      label: keys.toggleRead,
      run: on(({ id }) => marking.toggleRead(id, unread.has(id))),
    },
    { keys: ['v'], label: keys.original, run: on(({ url }) => openTab(url)) },
    {
      keys: ['c'],
      label: keys.discussion,
      run: on(({ commentsUrl }) => {
        if (commentsUrl === null) showToast(words.toast.noDiscussion);
        else openTab(commentsUrl);
      }),
    },
    {
      keys: ['y l'],
      label: words.copy.keys.link,
      run: on(({ url }) => copy({ text: url }, words.copy.linkCopied)),
    },
  ];
}
