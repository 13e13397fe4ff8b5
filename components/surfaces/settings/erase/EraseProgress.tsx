import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { eraseAllData } from '../../../../lib/app/retention/erase-data.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { errorMessage } from '../../../../lib/presenters/error-message.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';

export type EraseProgressProps = { onDone: () => void };

/** Replaces the whole page while all data is erased, because other components would open the database again. */
export function EraseProgress({ onDone }: EraseProgressProps) {
  const [failure, setFailure] = useState<string>();
  const place = useRef<HTMLElement>(null);
  // The next paint would be too late, because the page may be closed right after the click.
  useLayoutEffect(() => {
    place.current?.focus();
    void eraseAllData().then(onDone, (error: unknown) => {
      console.error(error);
      setFailure(t('erase_failed', { reason: errorMessage(error) }));
    });
  }, []);
  const reload = () => window.location.reload();
  return (
    <main tabIndex={-1} ref={place}>
      <div role="status">
        {failure === undefined ? (
          <EmptyState title={t('erase_running')} busy />
        ) : (
          <EmptyState
            title={t('error_title')}
            text={failure}
            action={{ label: t('error_reload'), run: reload }}
          />
        )}
      </div>
    </main>
  );
}
