import type { ComponentChildren } from 'preact';
import type { Article } from '../../../lib/article/model/article.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { ListSession } from '../list-session.ts';
import { RowGroup } from '../RowGroup.tsx';
import '../ListEnd.css';

export type MentionsBelowProps = {
  list: Pick<ListSession, 'articles' | 'show'>;
  onDraw: (article: Article) => ComponentChildren;
};

/** Below Watch: the first articles that only mention what is followed, and a button for the others. */
export function MentionsBelow({ list: { articles: list, show }, onDraw }: MentionsBelowProps) {
  const { ids, count } = list.below;
  if (ids.length === 0) return null;
  return (
    <div class="MentionsBelow">
      <RowGroup title={t('list_name_mentions')}>
        <ul>
          {ids.map((id) => {
            const article = list.articles.get(id);
            return article && onDraw(article);
          })}
        </ul>
      </RowGroup>
      {count > ids.length && (
        <p class="ListEnd">
          {t('list_shownOfTotal', { shown: ids.length, total: count })}
          <span aria-hidden="true">·</span>
          <Button look="quiet" onClick={() => show('mentions', list.filters)}>
            {t('follow_allMentions')}
          </Button>
        </p>
      )}
    </div>
  );
}
