import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { requestStartAgain } from '../../../lib/app/commands.ts';
import { t } from '../../../lib/i18n/t.ts';
import { useErased } from '../../live/use-erased.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import './UnlessErased.css';

export type UnlessErasedProps = { children: ComponentChildren };

/** Replaces a page while nothing is stored because the user erased it: it must neither fetch nor store anything. */
export function UnlessErased({ children }: UnlessErasedProps) {
  const erased = useErased();
  if (erased === undefined) return null;
  return erased ? <ErasedNote /> : children;
}

function ErasedNote() {
  const [isStarting, setStarting] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const start = () => {
    setStarting(true);
    // The page reloads as soon as the worker has begun.
    void requestStartAgain().then(() => setStarting(false));
  };
  return (
    <main class="UnlessErased" tabIndex={-1} ref={place}>
      <h1 class="visually-hidden">{t('app_name')}</h1>
      <div role="status">
        <EmptyState
          title={t('erase_done')}
          text={t('erase_doneHint')}
          action={{ label: t('erase_startAgain'), run: start }}
          busy={isStarting}
        />
      </div>
    </main>
  );
}
