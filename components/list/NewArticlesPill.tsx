import { t } from '../../lib/i18n/t.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { PillButton } from '../ui/PillButton.tsx';
import './NewArticlesPill.css';

export type NewArticlesPillProps = {
  list: Pick<ArticleList, 'name' | 'waitingCount'>;
  onAdmit: () => void;
};

/** "3 new": arrivals wait behind this button instead of pushing the rows down. */
export function NewArticlesPill({ list: { name, waitingCount }, onAdmit }: NewArticlesPillProps) {
  const label = t(name === 'changed' ? 'list_changedArticles' : 'list_newArticles', {
    count: waitingCount,
  });
  return (
    <div class="NewArticlesPill" role="status">
      {waitingCount > 0 && <PillButton label={label} onClick={onAdmit} />}
    </div>
  );
}
