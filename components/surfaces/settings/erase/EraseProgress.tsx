import { useEffect, useRef, useState } from 'preact/hooks';
import { requestRefresh } from '../../../../lib/app/commands.ts';
import { eraseAllData } from '../../../../lib/app/retention/erase-data.ts';
import { restoreWords } from '../../../../lib/i18n/en/restore.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { errorMessage } from '../../../../lib/presenters/health/page-error.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';

const { erase } = restoreWords;

/** Stands alone on the page while everything is erased, for whatever else is drawn would open the database again. */
export function EraseProgress() {
  const [state, setState] = useState<'running' | 'done' | { failed: string }>('running');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    void eraseAllData().then(
      () => setState('done'),
      (error: unknown) => {
        console.error(error);
        setState({ failed: erase.failed(errorMessage(error)) });
      },
    );
  }, []);
  const reload = () => window.location.reload();
  const begin = () => void requestRefresh().then(reload);
  return (
    <main tabIndex={-1} ref={place}>
      <div role="status">
        {state === 'running' && <EmptyState title={erase.running} busy />}
        {state === 'done' && (
          <EmptyState
            title={erase.done}
            text={erase.doneText}
            action={{ label: erase.again, run: begin }}
          />
        )}
        {typeof state === 'object' && (
          <EmptyState
            title={words.error.title}
            text={state.failed}
            action={{ label: words.error.reload, run: reload }}
          />
        )}
      </div>
    </main>
  );
}
