import { type Chapter, chaptersOf } from '../../article/audio/chapters.ts';
import { recordingUrl } from '../../article/audio/recording-url.ts';
import { transcriptOf } from '../../article/audio/transcript.ts';
import { cachedDocument } from '../../article/document/document-cache.ts';
import { isPlayedToEnd } from '../../presenters/episode.ts';
import { readArticle } from '../../store/articles/articles.ts';
import { readPlaybackPosition } from '../../store/user/playback-positions.ts';

/** An article with a recording, as the player needs it. */
export interface Episode {
  articleId: number;
  title: string;
  /** The article's page on the site. */
  url: string;
  recordingUrl: string;
  chapters: Chapter[];
  hasTranscript: boolean;
  /** The second at which playback starts. */
  startSeconds: number;
  /** `null` while unknown. */
  durationSeconds: number | null;
}

/** Reads an episode with its chapters and playback position; `undefined` for an article without a recording. */
export async function readEpisode(articleId: number): Promise<Episode | undefined> {
  const [found, playback] = await Promise.all([
    readArticle(articleId),
    readPlaybackPosition(articleId),
  ]);
  const enclosure = found?.article.enclosure;
  if (!found || !enclosure) return undefined;
  const { article, body } = found;
  const { passages } = cachedDocument(article, body);
  const durationSeconds = playback?.duration ?? enclosure.seconds ?? null;
  return {
    articleId,
    title: article.title,
    url: article.url,
    recordingUrl: recordingUrl(enclosure),
    chapters: chaptersOf(passages),
    hasTranscript: transcriptOf(passages).length > 0,
    startSeconds:
      playback && !isPlayedToEnd(playback.seconds, durationSeconds) ? playback.seconds : 0,
    durationSeconds,
  };
}
