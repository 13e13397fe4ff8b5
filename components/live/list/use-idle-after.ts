import { useEffect, useState } from 'preact/hooks';

/** How long work waits for a page that is never idle. */
const timeoutMs = 500;

/** Resolves when the page is idle. */
export const idleTime = (): Promise<unknown> =>
  new Promise((done) => requestIdleCallback(done, { timeout: timeoutMs }));

/**
 * Returns true once the page has been idle after something with this key was painted, so that work that takes a frame or
 * more can wait for it. `undefined` while nothing is painted.
 */
export function useIdleAfter(key: string | undefined): boolean {
  const [idle, setIdle] = useState<string>();
  // Effects run after the paint.
  useEffect(() => {
    if (key === undefined) return;
    const id = requestIdleCallback(() => setIdle(key), { timeout: timeoutMs });
    return () => cancelIdleCallback(id);
  }, [key]);
  return key !== undefined && idle === key;
}
