import { useLayoutEffect, useState } from 'preact/hooks';
import { readVersions } from '../../lib/store/articles/versions.ts';
import type { ReadingPositionRow } from '../../lib/store/rows/reading.ts';
import { readReadingPosition } from '../../lib/store/user/reading-positions.ts';
import { latest, useLive } from '../live/use-live.ts';
import { type StableText, type StoredText, useStableText } from '../live/use-stable-text.ts';

export interface OpenArticle {
  /** The text on the screen; until the one of another article was read, that of the last. */
  text: StableText | undefined;
  /** Where the article with this number was left; `null` where it begins at its top. */
  storedPosition: ReadingPositionRow | null;
  /** Whether there is no such article. */
  isGone: boolean;
}

/** The article with this number, as it is stored, with all its versions, and where it was left. */
export function useOpenArticle(articleId: number, requestedId: number | null): OpenArticle {
  const found = latest(
    useLive(async () => ({ n: articleId, stored: await readText(articleId) }), [articleId]),
  );
  const left = useLeft(articleId);
  const stored = found?.n === articleId ? found.stored : undefined;
  // Not before it is known where to show it.
  const text = useStableText(left && stored, requestedId);
  return {
    text,
    storedPosition: left?.place ?? null,
    isGone: found?.n === articleId && stored === undefined,
  };
}

async function readText(articleId: number): Promise<StoredText | undefined> {
  const versions = await readVersions(articleId);
  const current = versions?.article.hash;
  return versions && { ...versions, body: versions.bodies.find(({ hash }) => hash === current) };
}

/** Read once: a place that another window writes meanwhile is that window's. */
function useLeft(articleId: number): { place: ReadingPositionRow | null } | undefined {
  const [left, setLeft] = useState<{ n: number; place: ReadingPositionRow | null }>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useLayoutEffect(() => {
    let isWanted = true;
    readReadingPosition(articleId).then(
      (place) => isWanted && setLeft({ n: articleId, place }),
      (error: unknown) => isWanted && setFailure({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  if (failure) throw failure.error;
  return left?.n === articleId ? left : undefined;
}
