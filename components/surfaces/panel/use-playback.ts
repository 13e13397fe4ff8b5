import type { Settings } from '../../../lib/settings.ts';
import { articlesById } from '../../../lib/store/articles/articles.ts';
import type { ArticleCommands } from '../../list/article-commands.ts';
import type { Playback } from '../../list/playback.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import type { View } from '../../live/use-view.ts';
import { usePlayer } from '../../player/use-player.ts';
import type { ReadingSession } from '../../reading/reading-session.ts';
import { useAutoplayNext } from '../../speech/use-autoplay-next.ts';
import { useSpeech } from '../../speech/use-speech.ts';

export interface PlaybackOptions {
  view: View;
  settings: Settings;
  articles: ArticleList;
  commands: Pick<ArticleCommands, 'markOpened'>;
  reading: Pick<ReadingSession, 'articleId' | 'open'>;
  feedback: Pick<Feedback, 'showToast' | 'attempt'>;
}

/** The player and read-aloud of a panel: both continue while the user looks at something else. */
export function usePlayback(options: PlaybackOptions): Playback {
  const { view, settings, articles, commands, reading, feedback } = options;
  const { showToast, attempt } = feedback;
  const autoplayNext = useAutoplayNext(articles, feedback, (next, from) => {
    // If the user has opened something else, it stays open, and the next article is marked as read instead of being
    // opened.
    if (reading.articleId === from) reading.open(next);
    else if (settings.markReadAfter !== null) attempt(() => markHeard(next, commands));
  });
  return {
    speech: useSpeech({ settings, showToast, autoplayNext, show: reading.open }),
    player: usePlayer({
      ...settings,
      showToast,
      storedEpisodeId: view.row && (view.row.episodeId ?? null),
      storeEpisodeId: (episodeId) => view.show({ episodeId }),
    }),
  };
}

/** Marks the stored version as read, because that one is read aloud. */
async function markHeard(
  articleId: number,
  { markOpened }: Pick<ArticleCommands, 'markOpened'>,
): Promise<void> {
  const [article] = await articlesById([articleId]);
  if (article) markOpened(articleId, article.hash);
}
