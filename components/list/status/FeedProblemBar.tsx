import { t } from '../../../lib/i18n/t.ts';
import type { FeedProblem } from '../../../lib/presenters/feed-problem.ts';
import { Button } from '../../ui/Button.tsx';
import './FeedProblemBar.css';

export type FeedProblemBarProps = {
  problem: FeedProblem | null;
  refreshing: boolean;
  onRemedy: (remedy: FeedProblem['remedy']) => void;
};

/** A bar above the list while the feed fails: why, when it is tried again, and what can be done about it. */
export function FeedProblemBar({ problem, refreshing, onRemedy }: FeedProblemBarProps) {
  return (
    <div class="FeedProblemBar" role="status">
      {problem && (
        <>
          <p>{problem.message}</p>
          <div class="actions">
            <Button look="quiet" busy={refreshing} onClick={() => onRemedy(problem.remedy)}>
              {t(problem.remedy === 'refresh' ? 'action_tryAgain' : `action_${problem.remedy}`)}
            </Button>
            {problem.remedy === 'openSite' && (
              <Button look="quiet" busy={refreshing} onClick={() => onRemedy('refresh')}>
                {t('action_tryAgain')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
