import { cachedDocumentSteps } from '../../lib/article/document/document-cache.ts';
import {
  aboveFirstPassage,
  type ReadingPosition,
} from '../../lib/article/model/reading-position.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { openingHitSteps } from '../../lib/search/hits/opening-hit.ts';
import type { Steps } from '../../lib/steps.ts';
import { readVersions, type Versions } from '../../lib/store/articles/versions.ts';
import type { ReadingPositionRow } from '../../lib/store/rows/reading.ts';
import { readReadingPosition } from '../../lib/store/user/reading-positions.ts';
import { latest, useExactLive } from '../live/use-live.ts';
import { currentAnswer, useAnswer } from '../ui/use-answer.ts';
import { type StableText, useStableText } from './use-stable-text.ts';
import { useSteps } from './use-steps.ts';

export interface OpenArticle {
  /** The text on the screen: the previous one until the next article's text is loaded. */
  text: StableText | undefined;
  /** Where the article begins: at a hit, or at its stored reading position; `null` for its top. */
  startPosition: StartPosition | null;
  /** Where the opening hit begins, in the document's text; `null` without one. */
  openingHit: number | null;
  /** Whether the article is not stored. */
  isGone: boolean;
}

/** The position at which an article is opened. */
export interface StartPosition extends ReadingPosition {
  articleId: number;
}

/**
 * An article with all its versions and its reading position. Its text is held back until that position and its
 * highlights are known (`isMarked`), so that it is drawn once, with its marks. With a `finder` it begins at a hit.
 */
export function useOpenArticle(
  articleId: number,
  requestedId: number | null,
  isMarked: boolean,
  finder: HitFinder | null,
): OpenArticle {
  const live = useExactLive(() => readVersions(articleId), [articleId]);
  const restored = useStoredPosition(articleId);
  const stored = latest(live);
  const derived = useDerived(stored, finder);
  const text = useStableText(
    restored !== undefined && isMarked && derived ? stored : undefined,
    requestedId,
  );
  return {
    text,
    startPosition: derived?.position ?? restored ?? null,
    openingHit: derived?.openingHit ?? null,
    isGone: live.state === 'value' && stored === undefined,
  };
}

/** The longest source that is parsed at once, while the text is drawn. */
const maxShortSource = 30_000;

/** What follows from the document of an article. */
interface Derived extends Pick<OpenArticle, 'openingHit'> {
  /** The line with the opening hit; `null` without one. */
  position: StartPosition | null;
}

const noHit: Derived = { openingHit: null, position: null };

/**
 * Derives the document of an article; `undefined` until it is ready. A long one is parsed before the article is drawn,
 * in tasks of its own.
 */
function useDerived(stored: Versions | undefined, finder: HitFinder | null): Derived | undefined {
  const { article, body } = stored ?? {};
  function* steps(): Steps<Derived> {
    if (!article) return noHit;
    const document = yield* cachedDocumentSteps(article, body);
    const found = finder && (yield* openingHitSteps(article, document, finder));
    if (!found) return noHit;
    const passage = found.line.of === 'passage' ? found.line.number : aboveFirstPassage;
    const { id: articleId, hash } = article;
    const position = { articleId, passage, fraction: 0, hash, text: '', before: '' };
    return { openingHit: found.start, position };
  }
  const inputs = [article?.url, article?.title, body?.hash, finder];
  return useSteps(steps, inputs, (body?.source.length ?? 0) <= maxShortSource);
}

/** Read once: a position that another window writes later belongs to that window. */
const useStoredPosition = (articleId: number): ReadingPositionRow | null | undefined =>
  currentAnswer(useAnswer(() => readReadingPosition(articleId), [articleId], { isUrgent: true }));
