import { passagesOf } from '../../article/document/passages.ts';
import { transcriptOf } from '../../article/audio/transcript.ts';
import { readVersion } from '../../article/document/version.ts';
import { linesOf, markedText } from '../../article/document/document-lines.ts';
import { spokenDuring, spokenLines } from '../../highlight/transcript-moments.ts';
import { placerIn } from '../../highlight/place-highlights.ts';
import { readArticle } from '../../store/articles/articles.ts';
import { readHeard } from '../../store/user/playback-positions.ts';
import { highlightsOf, newestHighlight } from '../../store/user/highlights.ts';
import { type Changed, makeHighlight } from './highlights.ts';

/** A mark without words: a moment of an episode that has no transcript. */
const noWords = { start: 0, end: 0 };

/**
 * Marks a second of an episode, with the line of the transcript that is spoken then. Resolves to `null` for an article
 * that is not stored.
 */
export async function markMoment(n: number, seconds: number): Promise<Changed | null> {
  const [found, heard] = await Promise.all([readArticle(n), readHeard(n)]);
  if (!found) return null;
  const { article, body } = found;
  const version = readVersion(body ?? { title: article.title, source: '' }, article.url);
  const lines = linesOf(version);
  const text = markedText(lines);
  const transcript = transcriptOf(passagesOf(version.body));
  const line = spokenDuring(spokenLines(lines, transcript, heard?.nudge ?? 0), seconds);
  const shown = { hash: article.hash, text };
  const [rows, newest] = await Promise.all([highlightsOf(n), newestHighlight()]);
  const { placed } = placerIn(shown, () => null)(rows, Number.POSITIVE_INFINITY);
  const page = { article, version: shown, placed };
  const moment = { start: seconds, end: null };
  return makeHighlight(page, line ?? noWords, newest?.colour ?? 1, moment).stored;
}
