import type { SavedSearch } from '../../lib/settings.ts';
import { readSearchedState } from '../../lib/store/results/searched-state.ts';
import { hour } from '../../lib/time.ts';
import { idleTime } from '../live/list/use-idle-after.ts';
import { latest, useLive } from '../live/use-live.ts';
import { useVisible } from '../ui/dom/use-visible.ts';
import { useAnswer } from '../ui/use-answer.ts';
import type { RunningSearch } from './search-view.ts';

/** How long nothing must have changed before a recount, in ms: of many writes in a row, only the last matters. */
const quietMs = 1_000;

/**
 * How many articles each saved search finds now; `undefined` until counted. They are counted again once that may have
 * changed, also with the time, as of `after:1d`, and the page is visible and idle.
 */
export function useSavedSearchCounts(
  saved: readonly SavedSearch[],
  now: number,
  countSaved: RunningSearch['countSaved'],
): readonly number[] | undefined {
  const isVisible = useVisible();
  const isShown = isVisible && saved.length > 0;
  const state = latest(useLive(readSearchedState, [], isShown));
  const of = JSON.stringify(saved);
  const count = async (signal: AbortSignal): Promise<{ of: string; counts: number[] }> => {
    if (answer?.of === of) await new Promise((done) => setTimeout(done, quietMs));
    await idleTime();
    signal.throwIfAborted();
    return { of, counts: await countSaved(saved, now, signal) };
  };
  const enabled = isShown && state !== undefined;
  const { answer } = useAnswer(count, [state, of, Math.floor(now / hour)], { enabled, onFailure });
  return answer?.of === of ? answer.counts : undefined;
}

/** The chips work without numbers. */
const onFailure = (error: unknown) => console.warn('Saved searches could not be counted.', error);
