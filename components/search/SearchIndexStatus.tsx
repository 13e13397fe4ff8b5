import { rebuildIndex } from '../../lib/app/search/rebuild-index.ts';
import { formatBytes } from '../../lib/i18n/format-amount.ts';
import { t } from '../../lib/i18n/t.ts';
import { indexDelay } from '../../lib/presenters/job.ts';
import { readSearchIndexState } from '../../lib/store/search/index-state.ts';
import { latest, useRestingLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import { Button } from '../ui/Button.tsx';
import './SearchIndexStatus.css';

/**
 * How many articles the search index has, its size, the worker's progress with the others, and a button to rebuild it.
 */
export function SearchIndexStatus() {
  const state = latest(useRestingLive(readSearchIndexState));
  if (!state) return null;
  const { articles, indexed, bytes, dueAt } = state;
  return (
    <div class="SearchIndexStatus">
      {t('searchIndex_counts', { count: articles, indexed, size: formatBytes(bytes) })}{' '}
      <Button look="quiet" onClick={rebuildIndex}>
        {t('searchIndex_rebuild')}
      </Button>
      {dueAt !== null && <IndexProgress dueAt={dueAt} indexed={indexed} articles={articles} />}
    </div>
  );
}

interface IndexProgressProps {
  dueAt: number;
  indexed: number;
  articles: number;
}

/** The worker's progress, or why it waits. An index that has every article may still be merged. */
function IndexProgress({ dueAt, indexed, articles }: IndexProgressProps) {
  const delay = indexDelay(dueAt, useNow());
  if (delay !== null) return <div>{delay}</div>;
  return <progress aria-label={t('health_job_searchIndex')} value={indexed} max={articles} />;
}
