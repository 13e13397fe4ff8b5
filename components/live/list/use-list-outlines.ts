import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import {
  type ListOutlines,
  listOutlines,
} from '../../../lib/store/lists/outlines/list-outlines.ts';
import { latest, useLive } from '../use-live.ts';
import { idleTime, useIdleAfter } from './use-idle-after.ts';

/** How long a list that has changed is left alone before its outline is read again. */
const settleMs = 500;

/**
 * The outlines of the lists that a page has shown. `onChange` is told which lists have changed, once every live query
 * that had read the changed rows has begun again.
 */
export function useListOutlines(
  onChange: (hasChanged: (query: ListQuery) => boolean) => void,
): ListOutlines {
  const [outlines] = useState(listOutlines);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;
  useLayoutEffect(
    () => outlines.watch((hasChanged) => queueMicrotask(() => latestOnChange.current(hasChanged))),
    [],
  );
  return outlines;
}

/** Reads the outline of a list while the page is idle, and again after each change of the list. */
export function useIdleOutline(
  outlines: ListOutlines,
  list: { key: string; query: ListQuery } | undefined,
): void {
  const isIdle = useIdleAfter(list?.key);
  const reading = useRef({ key: '', number: 0 });
  const isDrawn = useRef(true);
  // A page that no longer shows lists may have closed the database. Its live query ends only after the next frame.
  useLayoutEffect(
    () => () => {
      isDrawn.current = false;
    },
    [],
  );
  const read = async () => {
    if (!list || !isDrawn.current) return;
    const { key, query } = list;
    let isChanged = reading.current.key === key;
    const number = reading.current.number + 1;
    reading.current = { key, number };
    await outlines.read(query, async () => {
      await (isChanged ? timePassed(settleMs) : idleTime());
      isChanged = false;
      const isLatest = isDrawn.current && reading.current.number === number;
      return isLatest && !outlines.of(query)?.isComplete;
    });
  };
  latest(useLive(read, [list?.key], isIdle));
}

const timePassed = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
