import { transcriptOf } from '../../article/audio/transcript.ts';
import { cachedDocument } from '../../article/document/document-cache.ts';
import { createPlacer } from '../../highlight/place-highlights.ts';
import { spokenDuring, spokenLines } from '../../highlight/transcript-moments.ts';
import { readArticle } from '../../store/articles/articles.ts';
import { highlightsOf, newestHighlight } from '../../store/user/highlight-lists.ts';
import { readPlaybackPosition } from '../../store/user/playback-positions.ts';
import { createHighlight, type HighlightResult } from './highlights.ts';

/** The span of a moment in an episode without a transcript. */
const noWords = { start: 0, end: 0 };

/**
 * Highlights a second of an episode, with the transcript line that is spoken then. Resolves to `null` if the article is
 * not stored.
 */
export async function highlightMoment(
  articleId: number,
  seconds: number,
): Promise<HighlightResult | null> {
  const [found, playback] = await Promise.all([
    readArticle(articleId),
    readPlaybackPosition(articleId),
  ]);
  if (!found) return null;
  const { article, body } = found;
  const { lines, text, passages } = cachedDocument(article, body);
  const transcript = transcriptOf(passages);
  const line = spokenDuring(
    spokenLines(lines, transcript, playback?.transcriptOffset ?? 0),
    seconds,
  );
  const shown = { hash: article.hash, text };
  const [rows, newest] = await Promise.all([highlightsOf(articleId), newestHighlight()]);
  const { placed } = createPlacer(shown, () => null)(rows, Number.POSITIVE_INFINITY);
  const page = { article, version: shown, placed };
  const moment = { start: seconds, end: null };
  return createHighlight(page, line ?? noWords, newest?.color ?? 1, moment).stored;
}
