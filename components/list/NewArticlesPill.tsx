import { words } from '../../lib/i18n/en.ts';
import type { ArticleList } from '../live/use-article-list.ts';
import './NewArticlesPill.css';
import { PillButton } from '../ui/PillButton.tsx';

export type NewArticlesPillProps = {
  list: Pick<ArticleList, 'name' | 'waitingIds'>;
  onAdmit: () => void;
};

/** "3 new": what arrived waits here instead of pushing the rows down. */
export function NewArticlesPill({ list: { name, waitingIds }, onAdmit }: NewArticlesPillProps) {
  const says = name === 'changed' ? words.list.changedNow : words.list.arrived;
  return (
    <div class="NewArticlesPill" role="status">
      {waitingIds.length > 0 && <PillButton label={says(waitingIds.length)} onClick={onAdmit} />}
    </div>
  );
}
