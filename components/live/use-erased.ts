import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clearCachedSettings, hasCachedSettings } from '../../lib/platform/cached-settings.ts';
import { watchErased } from '../../lib/platform/erased.ts';
import { closeDatabase } from '../../lib/store/connection.ts';

/**
 * Whether everything was erased, in which case the page has closed the database; `undefined` until known. Reloads the page
 * when the user starts again.
 */
export function useErased(): boolean | undefined {
  // Erasing also forgets the cached settings, so a page that finds them draws at once.
  const [erased, setErased] = useState(() => (hasCachedSettings() ? false : undefined));
  const wasErased = useRef(false);
  const take = (now: boolean) => {
    // Until the page is gone nothing may be drawn from the database that it has closed.
    if (!now && wasErased.current) return window.location.reload();
    if (now) {
      closeDatabase();
      // The page that erased may have been closed before it did this, and the worker can't.
      clearCachedSettings();
    }
    wasErased.current = now;
    setErased(now);
  };
  useLayoutEffect(() => watchErased(take), []);
  return erased;
}
