import { useEffect, useRef, useState } from 'preact/hooks';
import { askRefresh } from '../../../../lib/app/ask-refresh.ts';
import { eraseEverything } from '../../../../lib/app/retention/erase-data.ts';
import { errorSentence } from '../../../../lib/presenters/health/page-error.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { restoreWords } from '../../../../lib/i18n/en/restore.ts';
import { Note } from '../../../ui/EmptyState.tsx';

const { erase } = restoreWords;

/** Stands alone on the page while everything is erased, for whatever else is drawn would open the database again. */
export function Erasing() {
  const [state, setState] = useState<'running' | 'done' | { failed: string }>('running');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    void eraseEverything().then(
      () => setState('done'),
      (error: unknown) => {
        console.error(error);
        setState({ failed: erase.failed(errorSentence(error)) });
      },
    );
  }, []);
  const reload = () => window.location.reload();
  const begin = () => void askRefresh().then(reload);
  return (
    <main tabIndex={-1} ref={place}>
      <div role="status">
        {state === 'running' && <Note title={erase.running} busy />}
        {state === 'done' && (
          <Note
            title={erase.done}
            text={erase.doneText}
            action={{ label: erase.again, run: begin }}
          />
        )}
        {typeof state === 'object' && (
          <Note
            title={words.error.title}
            text={state.failed}
            action={{ label: words.error.reload, run: reload }}
          />
        )}
      </div>
    </main>
  );
}
