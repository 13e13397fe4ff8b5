import { rebuildIndex } from '../../../lib/app/search/rebuild-index.ts';
import { formatBytes } from '../../../lib/i18n/format-amount.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { readSearchIndexState } from '../../../lib/store/search/index-state.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact } from './Fact.tsx';
import './SearchIndexFact.css';

export type SearchIndexFactProps = { jobs: readonly JobRow[] };

/**
 * How many articles the search index has, its size, the worker's progress with the others, and a button to rebuild it.
 */
export function SearchIndexFact({ jobs }: SearchIndexFactProps) {
  const state = latest(useLive(readSearchIndexState, []));
  if (!state) return null;
  const { articles, indexed, bytes } = state;
  const isRunning = jobs.some(({ type }) => type === 'searchIndex');
  return (
    <Fact term={t('health_search_title')}>
      {t('health_search_counts', { count: articles, indexed, size: formatBytes(bytes) })}{' '}
      <Button look="quiet" onClick={rebuildIndex}>
        {t('health_search_rebuild')}
      </Button>
      {isRunning && indexed < articles && (
        <progress
          class="SearchIndexFact"
          aria-label={t('health_job_searchIndex')}
          value={indexed}
          max={articles}
        />
      )}
    </Fact>
  );
}
