import { type Chapter, chaptersOf } from '../../article/audio/chapters.ts';
import { readingText } from '../../article/document/reading-text.ts';
import { recordingUrl } from '../../article/audio/recording-url.ts';
import { transcriptOf } from '../../article/audio/transcript.ts';
import { isHeard } from '../../presenters/media/episode-length.ts';
import { readArticle } from '../../store/articles/articles.ts';
import { changeHeard, readHeard } from '../../store/user/playback-positions.ts';
import { readSound } from '../../store/media/recordings.ts';

/** An article that can be heard, as the player holds it. */
export interface Episode {
  n: number;
  title: string;
  /** The publisher's page of it. */
  page: string;
  recording: string;
  chapters: Chapter[];
  hasTranscript: boolean;
  /** The second at which it goes on. */
  from: number;
  /** How long it plays, as far as that is known. */
  length: number | null;
}

/** An episode with its chapters, where it was left; `undefined` for an article without a recording. */
export async function openEpisode(n: number): Promise<Episode | undefined> {
  const [found, heard] = await Promise.all([readArticle(n), readHeard(n)]);
  const enclosure = found?.article.enclosure;
  if (!found || !enclosure) return undefined;
  const { article, body } = found;
  const { passages } = readingText(body?.source ?? '', article.url);
  const length = heard?.length ?? enclosure.seconds ?? null;
  return {
    n,
    title: article.title,
    page: article.url,
    recording: recordingUrl(enclosure),
    chapters: chaptersOf(passages),
    hasTranscript: transcriptOf(passages).length > 0,
    from: heard && !isHeard(heard.seconds, length) ? heard.seconds : 0,
    length,
  };
}

/** The recording as it is stored here; `null` where it is not. */
export const openSound = (url: string): Promise<Blob | null> => readSound(url, Date.now());

/** Keeps how far an episode was heard. */
export const keepHeard = (n: number, seconds: number, length: number | null): Promise<void> =>
  changeHeard(n, length === null ? { seconds } : { seconds, length }, Date.now());

/** Keeps how far the transcript's times are shifted. */
export const keepNudge = (n: number, nudge: number): Promise<void> =>
  changeHeard(n, { nudge }, Date.now());
