import { rebuildIndex } from '../../lib/app/search/rebuild-index.ts';
import { formatBytes } from '../../lib/i18n/format-amount.ts';
import { t } from '../../lib/i18n/t.ts';
import { readSearchIndexState } from '../../lib/store/search/index-state.ts';
import { latest, useRestingLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import './SearchIndexStatus.css';

/**
 * How many articles the search index has, its size, the worker's progress with the others, and a button to rebuild it.
 */
export function SearchIndexStatus() {
  const state = latest(useRestingLive(readSearchIndexState));
  if (!state) return null;
  const { articles, indexed, bytes, isIndexing } = state;
  return (
    <div class="SearchIndexStatus">
      {t('searchIndex_counts', { count: articles, indexed, size: formatBytes(bytes) })}{' '}
      <Button look="quiet" onClick={rebuildIndex}>
        {t('searchIndex_rebuild')}
      </Button>
      {isIndexing && indexed < articles && (
        <progress aria-label={t('health_job_searchIndex')} value={indexed} max={articles} />
      )}
    </div>
  );
}
