import { Dexie, liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

/** What is known of a query: nothing yet, its latest value, or why it failed. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'value'; value: T }
  | { state: 'error'; error: unknown };

/**
 * The result of a database query, drawn again whenever a page or the worker changes what it read. While new inputs
 * are being asked for, the last value stays. What can wait until something else was read is not `wanted` before.
 */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  wanted = true,
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // In the layout phase: an effect after the first paint would ask a frame later.
  useLayoutEffect(() => {
    if (!wanted) return;
    const subscription = liveQuery(() => query().catch(rethrowWithCause)).subscribe({
      next: (value) => setLive({ state: 'value', value }),
      error: (error: unknown) => setLive({ state: 'error', error }),
    });
    return () => subscription.unsubscribe();
  }, [...inputs, wanted]);
  return live;
}

/** A live query keeps it to itself that the database was closed or never opened: so it gets another name. */
function rethrowWithCause(error: unknown): never {
  if (!(error instanceof Dexie.DatabaseClosedError)) throw error;
  throw new Error(error.inner?.message ?? error.message, { cause: error });
}

/** The value, `undefined` while there is none; a failure goes to the error boundary, which says it. */
export function latest<T>(live: Live<T>): T | undefined {
  if (live.state === 'error') throw live.error;
  return live.state === 'value' ? live.value : undefined;
}
