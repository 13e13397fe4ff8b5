import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { watchHitsOf } from '../../../lib/store/watch/watch-hits.ts';
import { useAfterPaint } from '../../live/list/use-after-paint.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { FollowedColorsContext, noHits, WatchHitsContext } from './following.ts';

export type WatchHitsProviderProps = { articleIds: readonly number[]; children: ComponentChildren };

/**
 * Provides rows with what their articles say about followed entities. It is read after the first paint, and only if
 * anything is followed.
 */
export function WatchHitsProvider({ articleIds, children }: WatchHitsProviderProps) {
  const { follows } = useContext(FollowedColorsContext);
  const isPainted = useAfterPaint(articleIds.length > 0);
  const read = useLive(() => watchHitsOf(articleIds), [articleIds.join(' ')], follows && isPainted);
  const hits = follows ? (latest(read) ?? noHits) : noHits;
  return <WatchHitsContext.Provider value={hits}>{children}</WatchHitsContext.Provider>;
}
