import { useState } from 'preact/hooks';
import { latest, useLive } from '../use-live.ts';
import { useAfterPaint } from './use-after-paint.ts';

/** Like `useLive`, but shows what `first` returns until that is painted. Only then does the query begin. */
export function useLiveFrom<T>(
  first: () => T | undefined,
  query: () => Promise<T>,
  inputs: readonly unknown[],
  isShown?: (value: T) => boolean,
): T | undefined {
  const [shown] = useState(first);
  const isPainted = useAfterPaint(shown !== undefined);
  return latest(useLive(query, inputs, shown === undefined || isPainted, isShown)) ?? shown;
}
