import { lineAt, transcriptOf } from '../../article/audio/transcript.ts';
import type { ArticleDocument, DocumentLine } from '../../article/document/article-document.ts';
import { withTitleLine } from '../../article/document/line-positions.ts';
import type { Article } from '../../article/model/article.ts';
import type { Steps } from '../../steps.ts';
import { firstHitSteps } from './article-hits.ts';
import type { HitFinder } from './hit-finder.ts';
import { bestLineSteps } from './snippet.ts';

/** The hit at which an article opens. */
export interface OpeningHit {
  line: DocumentLine;
  /** Where the hit, or else its line, begins in the document's text. */
  start: number;
}

/** When the recording says the words at an offset of a line, in seconds; `null` if it doesn't. */
export function secondsAt(
  { enclosure }: Pick<Article, 'enclosure'>,
  { passages }: Pick<ArticleDocument, 'passages'>,
  { of, number }: Pick<DocumentLine, 'of' | 'number'>,
  offset: number,
): number | null {
  const passage = enclosure && of === 'passage' ? passages[number] : undefined;
  return (passage && lineAt(transcriptOf(passages), passage, offset)?.seconds) ?? null;
}

/**
 * The first hit in an article. If the article has a recording that says the first hit of the snippet, that hit instead.
 * `null` without hits.
 */
export function* openingHitSteps(
  article: Pick<Article, 'title' | 'enclosure'>,
  document: Pick<ArticleDocument, 'lines' | 'passages'>,
  finder: HitFinder,
): Steps<OpeningHit | null> {
  if (article.enclosure) {
    const { line, hits: [hit] = [] } = (yield* bestLineSteps(document.lines, finder)) ?? {};
    if (line && hit && secondsAt(article, document, line, hit.start) !== null)
      return { line, start: line.start + hit.start };
  }
  const first = yield* firstHitSteps(withTitleLine(article.title, document.lines), finder);
  return first && { line: first, start: first.start };
}
