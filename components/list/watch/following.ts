import { createContext } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Settings } from '../../../lib/settings.ts';
import type { WatchHits } from '../../../lib/watch/watch-hits.ts';
import { type ListColor, listColors } from '../../../lib/watch/watch-list.ts';

/** Whether anything is followed, and in which color. */
export interface FollowedColors {
  follows: boolean;
  colorOf: (name: string) => ListColor;
}

export const FollowedColorsContext = createContext<FollowedColors>({
  follows: false,
  colorOf: () => 1,
});

/** The colors of what the user follows. */
export const useFollowedColors = ({
  followed,
  watchLists,
}: Pick<Settings, 'followed' | 'watchLists'>): FollowedColors =>
  useMemo(
    () => ({ follows: followed.length > 0, colorOf: listColors(watchLists) }),
    [followed, watchLists],
  );

export const noHits: ReadonlyMap<number, WatchHits> = new Map();

/** What the drawn rows' articles say about followed entities, by article id. */
export const WatchHitsContext = createContext(noHits);
