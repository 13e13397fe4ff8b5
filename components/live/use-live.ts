import { Dexie, liveQuery } from 'dexie';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The state of a query. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'value'; value: T }
  | { state: 'error'; error: unknown };

/**
 * The result of a database query, updated whenever any page or the worker changes what it read. While new inputs
 * load, the last value stays. Nothing is read until it is `enabled`. Nothing is drawn again for a value that `isShown`.
 */
export const useLive = <T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  enabled = true,
  isShown?: (value: T) => boolean,
): Live<T> => useRestedLive(usualRest, query, inputs, enabled, isShown);

/** `useLive` for what nobody waits for, such as counts of the settings page: it rests after each answer. */
export const useRestingLive = <T>(query: () => Promise<T>): Live<T> =>
  useRestedLive({ aheadMs: 0, mostMs: Number.POSITIVE_INFINITY }, query, []);

function useRestedLive<T>(
  rest: Rest,
  query: () => Promise<T>,
  inputs: readonly unknown[],
  enabled = true,
  isShown?: (value: T) => boolean,
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // A layout effect, because a plain effect would start the query a frame later.
  useLayoutEffect(() => {
    if (!enabled) return;
    const subscription = subscribe(resting(query, rest), (answer) => {
      if (answer.state !== 'value' || !isShown?.(answer.value)) setLive(answer);
    });
    return () => subscription.unsubscribe();
  }, [...inputs, enabled]);
  return live;
}

/** Like `useLive`, but `loading` while new inputs load: a value of other inputs is never shown. */
export function useExactLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
  enabled = true,
): Live<T> {
  const live = useLive(async () => ({ inputs, value: await query() }), inputs, enabled);
  if (live.state !== 'value') return live;
  const { inputs: read, value } = live.value;
  const isExact = inputs.every((input, index) => Object.is(input, read[index]));
  return isExact ? { state: 'value', value } : { state: 'loading' };
}

/** `useLive` for a query that begins with each call of `begin`, in the same task, and without waiting for a render. */
export function useLiveOnDemand<T>(query: () => Promise<T>): { live: Live<T>; begin: () => void } {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  const subscription = useRef<{ unsubscribe: () => void } | null>(null);
  useLayoutEffect(() => () => subscription.current?.unsubscribe(), []);
  const begin = () => {
    subscription.current?.unsubscribe();
    subscription.current = subscribe(query, setLive);
  };
  return { live, begin };
}

interface Rest {
  /** How long a query may run before it has to rest, in ms. */
  aheadMs: number;
  /** How long after the last change it rests at most, in ms. */
  mostMs: number;
}

/** What a user does is followed at once, and many writes in a row soon after the last one. */
const usualRest: Rest = { aheadMs: 500, mostMs: 1_000 };

/**
 * A query that rests for nine times as long as it takes, because it would otherwise run again after each of many writes
 * in a row, such as those of a restore, and delay them.
 */
function resting<T>(query: () => Promise<T>, { aheadMs, mostMs }: Rest): () => Promise<T> {
  /** When it has rested for all its runs. */
  let restedAt = 0;
  let timer: ReturnType<typeof setTimeout>;
  const run = () => {
    const beganAt = performance.now();
    return query().finally(() => {
      restedAt = Math.max(restedAt, beganAt) + 10 * (performance.now() - beganAt);
    });
  };
  return () => {
    // A later change replaces a query that still rests.
    clearTimeout(timer);
    const restMs = Math.min(restedAt - 10 * aheadMs - performance.now(), mostMs);
    if (restMs <= 0) return run();
    // Dexie's own promise keeps the zone in which reads are observed.
    return new Dexie.Promise((resolve) => {
      timer = setTimeout(resolve, restMs);
    }).then(run);
  };
}

function subscribe<T>(query: () => Promise<T>, onAnswer: (live: Live<T>) => void) {
  return liveQuery(() => query().catch(rethrowWithCause)).subscribe({
    next: (value) => onAnswer({ state: 'value', value }),
    error: (error: unknown) => onAnswer({ state: 'error', error }),
  });
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
