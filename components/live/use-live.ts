import { Dexie, liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The state of a query. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'value'; value: T }
  | { state: 'error'; error: unknown };

/**
 * The result of a database query, updated whenever any page or the worker changes what it read. While new inputs
 * load, the last value stays. Nothing is read until it is `enabled`.
 */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  enabled = true,
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // A layout effect, because a plain effect would start the query a frame later.
  useLayoutEffect(() => {
    if (!enabled) return;
    const subscription = liveQuery(() => query().catch(rethrowWithCause)).subscribe({
      next: (value) => setLive({ state: 'value', value }),
      error: (error: unknown) => setLive({ state: 'error', error }),
    });
    return () => subscription.unsubscribe();
  }, [...inputs, enabled]);
  return live;
}

/** `liveQuery` swallows the error of a closed database, so it is thrown under another name. */
function rethrowWithCause(error: unknown): never {
  if (!(error instanceof Dexie.DatabaseClosedError)) throw error;
  throw new Error(error.inner?.message ?? error.message, { cause: error });
}

/** The latest value; `undefined` while there is none. A failure is thrown to the error boundary. */
export function latest<T>(live: Live<T>): T | undefined {
  if (live.state === 'error') throw live.error;
  return live.state === 'value' ? live.value : undefined;
}
