import { useEffect, useRef, useState } from 'preact/hooks';
import { requestRefresh } from '../../../../lib/app/commands.ts';
import { eraseAllData } from '../../../../lib/app/retention/erase-data.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { errorMessage } from '../../../../lib/presenters/failure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** Replaces the whole page while all data is erased, because other components would open the database again. */
export function EraseProgress() {
  const [state, setState] = useState<'running' | 'done' | { failed: string }>('running');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    void eraseAllData().then(
      () => setState('done'),
      (error: unknown) => {
        console.error(error);
        setState({ failed: t('erase_failed', { reason: errorMessage(error) }) });
      },
    );
  }, []);
  const reload = () => window.location.reload();
  const begin = () => void requestRefresh().then(reload);
  return (
    <main tabIndex={-1} ref={place}>
      <div role="status">
        {state === 'running' && <EmptyState title={t('erase_running')} busy />}
        {state === 'done' && (
          <EmptyState
            title={t('erase_done')}
            text={t('erase_doneHint')}
            action={{ label: t('erase_startAgain'), run: begin }}
          />
        )}
        {typeof state === 'object' && (
          <EmptyState
            title={t('error_title')}
            text={state.failed}
            action={{ label: t('error_reload'), run: reload }}
          />
        )}
      </div>
    </main>
  );
}
