import { useLayoutEffect, useState } from 'preact/hooks';
import { cachedDocumentSteps } from '../../lib/article/document/document-cache.ts';
import type { Steps } from '../../lib/steps.ts';
import { readVersions, type Versions } from '../../lib/store/articles/versions.ts';
import type { ReadingPositionRow } from '../../lib/store/rows/reading.ts';
import { readReadingPosition } from '../../lib/store/user/reading-positions.ts';
import { latest, useLive } from '../live/use-live.ts';
import { type StableText, useStableText } from './use-stable-text.ts';
import { useSteps } from './use-steps.ts';

export interface OpenArticle {
  /** The text on the screen: the previous one until the next article's text is loaded. */
  text: StableText | undefined;
  /** The stored reading position of the article; `null` for its top. */
  storedPosition: ReadingPositionRow | null;
  /** Whether the article is not stored. */
  isGone: boolean;
}

/** An article with all its versions and its reading position. */
export function useOpenArticle(articleId: number, requestedId: number | null): OpenArticle {
  const found = latest(
    useLive(async () => ({ articleId, stored: await readVersions(articleId) }), [articleId]),
  );
  const restored = useStoredPosition(articleId);
  const stored = found?.articleId === articleId ? found.stored : undefined;
  const isDerived = useDerived(stored);
  // Held back until the reading position is known.
  const text = useStableText(restored && isDerived ? stored : undefined, requestedId);
  return {
    text,
    storedPosition: restored?.position ?? null,
    isGone: found?.articleId === articleId && stored === undefined,
  };
}

/** The longest source that is parsed at once, while the text is drawn. */
const maxShortSource = 30_000;

/** Whether the document of an article is ready. That of a long one is parsed before it is drawn, in tasks of its own. */
function useDerived(stored: Versions | undefined): boolean {
  const { article, body } = stored ?? {};
  function* steps(): Steps<boolean> {
    if (article) yield* cachedDocumentSteps(article, body);
    return true;
  }
  const inputs = [article?.url, article?.title, body?.hash];
  return useSteps(steps, inputs, (body?.source.length ?? 0) <= maxShortSource) ?? false;
}

/** Read once: a position that another window writes later belongs to that window. */
function useStoredPosition(articleId: number): { position: ReadingPositionRow | null } | undefined {
  const [found, setFound] = useState<{ articleId: number; position: ReadingPositionRow | null }>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useLayoutEffect(() => {
    let isWanted = true;
    readReadingPosition(articleId).then(
      (position) => isWanted && setFound({ articleId, position }),
      (error: unknown) => isWanted && setFailure({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  if (failure) throw failure.error;
  return found?.articleId === articleId ? found : undefined;
}
