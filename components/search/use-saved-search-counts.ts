import type { SavedSearch } from '../../lib/settings.ts';
import { readSearchedState } from '../../lib/store/results/searched-state.ts';
import { idleTime } from '../live/list/use-idle-after.ts';
import { latest, useLive } from '../live/use-live.ts';
import { useAnswer } from '../ui/use-answer.ts';
import type { RunningSearch } from './shown-search.ts';

/** How many articles each saved search finds, counted again whenever that may have changed; `undefined` until counted. */
export function useSavedSearchCounts(
  saved: readonly SavedSearch[],
  now: number,
  countSaved: RunningSearch['countSaved'],
): readonly number[] | undefined {
  const state = latest(useLive(readSearchedState, [], saved.length > 0));
  const of = JSON.stringify(saved);
  const count = async (signal: AbortSignal) => {
    await idleTime();
    signal.throwIfAborted();
    return { of, counts: await countSaved(saved, now) };
  };
  const enabled = state !== undefined;
  const { answer } = useAnswer(count, [state, of], { enabled, onFailure });
  return answer?.of === of ? answer.counts : undefined;
}

/** The chips work without numbers. */
const onFailure = (error: unknown) => console.warn('Saved searches could not be counted.', error);
