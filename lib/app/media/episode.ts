import { type Chapter, chaptersOf } from '../../article/audio/chapters.ts';
import { recordingUrl } from '../../article/audio/recording-url.ts';
import { transcriptOf } from '../../article/audio/transcript.ts';
import { cachedDocument } from '../../article/document/document-cache.ts';
import { isPlayedToEnd } from '../../presenters/media/episode-length.ts';
import { readArticle } from '../../store/articles/articles.ts';
import { readRecordingFile } from '../../store/media/recordings.ts';
import {
  readPlaybackPosition,
  updatePlaybackPosition,
} from '../../store/user/playback-positions.ts';

/** An article that can be heard, as the player holds it. */
export interface Episode {
  articleId: number;
  title: string;
  /** The publisher's page of it. */
  url: string;
  recordingUrl: string;
  chapters: Chapter[];
  hasTranscript: boolean;
  /** The second at which it goes on. */
  startSeconds: number;
  /** How long it plays, as far as that is known. */
  durationSeconds: number | null;
}

/** An episode with its chapters, where it was left; `undefined` for an article without a recording. */
export async function readEpisode(articleId: number): Promise<Episode | undefined> {
  const [found, heard] = await Promise.all([
    readArticle(articleId),
    readPlaybackPosition(articleId),
  ]);
  const enclosure = found?.article.enclosure;
  if (!found || !enclosure) return undefined;
  const { article, body } = found;
  const { passages } = cachedDocument(article, body);
  const durationSeconds = heard?.duration ?? enclosure.seconds ?? null;
  return {
    articleId,
    title: article.title,
    url: article.url,
    recordingUrl: recordingUrl(enclosure),
    chapters: chaptersOf(passages),
    hasTranscript: transcriptOf(passages).length > 0,
    startSeconds: heard && !isPlayedToEnd(heard.seconds, durationSeconds) ? heard.seconds : 0,
    durationSeconds,
  };
}

/** The recording as it is stored here; `null` where it is not. */
export const readRecordingBlob = (url: string): Promise<Blob | null> =>
  readRecordingFile(url, Date.now());

/** Keeps how far an episode was heard. */
export const savePlaybackPosition = (
  articleId: number,
  seconds: number,
  duration: number | null,
): Promise<void> =>
  updatePlaybackPosition(
    articleId,
    duration === null ? { seconds } : { seconds, duration },
    Date.now(),
  );

/** Keeps how far the transcript's times are shifted. */
export const saveTranscriptOffset = (articleId: number, offset: number): Promise<void> =>
  updatePlaybackPosition(articleId, { transcriptOffset: offset }, Date.now());
