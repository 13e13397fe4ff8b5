import { words } from '../../lib/i18n/en.ts';
import type { ArticleList } from '../live/use-article-list.ts';
import './NewArticlesPill.css';
import { PillButton } from '../ui/PillButton.tsx';

export type ArrivalPillProps = {
  list: Pick<ArticleList, 'name' | 'waiting'>;
  onAdmit: () => void;
};

/** "3 new": what arrived waits here instead of pushing the rows down. */
export function ArrivalPill({ list: { name, waiting }, onAdmit }: ArrivalPillProps) {
  const says = name === 'changed' ? words.list.changedNow : words.list.arrived;
  return (
    <div class="ArrivalPill" role="status">
      {waiting.length > 0 && <PillButton label={says(waiting.length)} onClick={onAdmit} />}
    </div>
  );
}
