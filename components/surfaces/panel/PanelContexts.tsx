import type { ComponentChildren } from 'preact';
import type { Settings } from '../../../lib/settings.ts';
import type { HighlightCounts } from '../../../lib/store/user/highlight-lists.ts';
import { HighlightHostContext } from '../../highlight/highlight-host.ts';
import { HighlightCountsContext, noCounts } from '../../list/highlight-counts.ts';
import { FollowedColorsContext, useFollowedColors } from '../../list/watch/following.ts';
import type { Player } from '../../player/player.ts';
import { PlayerContext } from '../../player/player-context.ts';
import { TagField } from '../../tags/TagField.tsx';

export type PanelContextsProps = {
  player: Player;
  /** `undefined` until counted. */
  highlightCounts: HighlightCounts | undefined;
  settings: Pick<Settings, 'followed' | 'watchLists'>;
  children: ComponentChildren;
};

/** Provides articles and rows with the player, the tags for notes, and the counts of highlights. */
export function PanelContexts({ player, highlightCounts, settings, children }: PanelContextsProps) {
  return (
    <PlayerContext.Provider value={player}>
      <HighlightHostContext.Provider value={{ playMoment: player.play, NoteTags: TagField }}>
        <HighlightCountsContext.Provider value={highlightCounts?.byArticle ?? noCounts}>
          <FollowedColorsContext.Provider value={useFollowedColors(settings)}>
            {children}
          </FollowedColorsContext.Provider>
        </HighlightCountsContext.Provider>
      </HighlightHostContext.Provider>
    </PlayerContext.Provider>
  );
}
