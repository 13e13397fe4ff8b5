import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import type { FeedProblem } from '../../../lib/presenters/feed-problem.ts';
import type { FeedRefresh } from '../../live/use-refresh.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

export type FirstRunProps = {
  problem: FeedProblem | null;
  refreshing: FeedRefresh;
  onRemedy: (remedy: FeedProblem['remedy']) => void;
};

/** Shown while no article is stored: a refresh is running, or the last one brought none. */
export function FirstRun({ problem, refreshing, onRemedy }: FirstRunProps) {
  const { running, isInVain, message, refreshQuietly } = refreshing;
  const reason = problem?.message ?? (isInVain ? message : null);
  useEffect(() => {
    if (reason === null) refreshQuietly();
  }, []);
  const remedy = problem?.remedy ?? 'refresh';
  const retry = { label: t('action_tryAgain'), run: refreshQuietly };
  const action =
    remedy === 'refresh' ? retry : { label: t(`action_${remedy}`), run: () => onRemedy(remedy) };
  return (
    <div class="FirstRun" role="status">
      {running || reason === null ? (
        <EmptyState title={t('firstRun_loading')} text={t('firstRun_loadingHint')} busy />
      ) : (
        <EmptyState
          title={t('firstRun_empty')}
          text={reason}
          action={action}
          secondAction={remedy === 'openSite' ? retry : undefined}
        />
      )}
    </div>
  );
}
