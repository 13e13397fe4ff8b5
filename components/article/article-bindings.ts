import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ArticleActions } from '../live/article-actions.ts';
import type { Copy } from '../live/use-copy.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { ShowToast } from '../ui/use-toast.ts';

export interface ArticleKeys {
  /** The article that the keys act on; `undefined` where no row is selected. */
  selected: Article | undefined;
  unread: ReadonlySet<number>;
  marking: Pick<ArticleActions, 'toggleSave' | 'toggleRead'>;
  openTab: (url: string) => void;
  copy: Copy;
  showToast: ShowToast;
}

/** The keys that act on one article, in every list and in the reading view. */
export function articleBindings({
  selected,
  unread,
  marking,
  openTab,
  copy,
  showToast,
}: ArticleKeys): KeyBinding[] {
  const on = (run: (article: Article) => void) => () => selected && run(selected);
  return [
    {
      keys: ['s'],
      group: 'mark',
      label: t('shortcut_toggleSaved'),
      run: on(({ id }) => marking.toggleSave(id)),
    },
    {
      keys: ['m'],
      group: 'mark',
      label: t('shortcut_toggleRead'),
      run: on(({ id }) => marking.toggleRead(id, unread.has(id))),
    },
    {
      keys: ['v'],
      group: 'goTo',
      label: t('shortcut_openOriginal'),
      run: on(({ url }) => openTab(url)),
    },
    {
      keys: ['c'],
      group: 'goTo',
      label: t('shortcut_openDiscussion'),
      run: on(({ commentsUrl }) => {
        if (commentsUrl === null) showToast(t('toast_noDiscussion'));
        else openTab(commentsUrl);
      }),
    },
    {
      keys: ['y l'],
      group: 'copy',
      label: t('copy_link'),
      run: on(({ url }) => copy({ text: url }, t('copy_linkCopied'))),
    },
  ];
}
