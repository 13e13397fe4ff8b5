import { useMemo } from 'preact/hooks';
import { indexStatus, searchStatus } from '../../lib/presenters/search.ts';
import { readIndexLag } from '../../lib/store/search/index-lag.ts';
import { latest, useRestingLive } from '../live/use-live.ts';
import type { ShownSearch } from './shown-search.ts';

export type FoundStatusProps = Pick<ShownSearch, 'results' | 'isComplete'>;

/** How much was found, and how much of the stored articles can be found by now. */
export function FoundStatus({ results, isComplete }: FoundStatusProps) {
  const indexed = indexStatus(latest(useRestingLive(readIndexLag)) ?? results);
  // Read out once, not with each step of the worker.
  const announced = useMemo(() => indexed, [results, indexed === null]);
  return (
    <>
      {searchStatus(results, isComplete).map((part) => (
        <span key={part}>{part}</span>
      ))}
      {indexed !== null && (
        <>
          <span aria-hidden="true">{indexed}</span>
          <span class="visually-hidden">{announced}</span>
        </>
      )}
    </>
  );
}
