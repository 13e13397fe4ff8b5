import { ArrowUp } from 'lucide';
import { words } from '../../lib/words/en.ts';
import type { ArticleList } from '../hooks/use-article-list.ts';
import { Icon } from '../ui/Icon.tsx';
import './ArrivalPill.css';

export type ArrivalPillProps = {
  list: Pick<ArticleList, 'name' | 'waiting'>;
  onAdmit: () => void;
};

/** "3 new": what arrived waits here instead of pushing the rows down. */
export function ArrivalPill({ list: { name, waiting }, onAdmit }: ArrivalPillProps) {
  const says = name === 'changed' ? words.list.changedNow : words.list.arrived;
  return (
    <div class="ArrivalPill" role="status">
      {waiting.length > 0 && (
        <button type="button" onClick={onAdmit}>
          <Icon icon={ArrowUp} />
          {says(waiting.length)}
        </button>
      )}
    </div>
  );
}
