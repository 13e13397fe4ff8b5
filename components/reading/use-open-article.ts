import { useLayoutEffect, useState } from 'preact/hooks';
import { readPlace } from '../../lib/store/user/reading-positions.ts';
import type { PlaceRow } from '../../lib/store/db/rows/reading.ts';
import { readVersions } from '../../lib/store/articles/versions.ts';
import { latest, useLive } from '../live/use-live.ts';
import { type SteadyText, type StoredText, useSteadyText } from '../live/use-stable-text.ts';

export interface OpenArticle {
  /** The text on the screen; until the one of another article was read, that of the last. */
  text: SteadyText | undefined;
  /** Where the article with this number was left; `null` where it begins at its top. */
  left: PlaceRow | null;
  /** Whether there is no such article. */
  isGone: boolean;
}

/** The article with this number, as it is stored, with all its versions, and where it was left. */
export function useOpenArticle(n: number, asked: number | null): OpenArticle {
  const found = latest(useLive(async () => ({ n, stored: await readText(n) }), [n]));
  const left = useLeft(n);
  const stored = found?.n === n ? found.stored : undefined;
  // Not before it is known where to show it.
  const text = useSteadyText(left && stored, asked);
  return { text, left: left?.place ?? null, isGone: found?.n === n && stored === undefined };
}

async function readText(n: number): Promise<StoredText | undefined> {
  const versions = await readVersions(n);
  const current = versions?.article.hash;
  return versions && { ...versions, body: versions.bodies.find(({ hash }) => hash === current) };
}

/** Read once: a place that another window writes meanwhile is that window's. */
function useLeft(n: number): { place: PlaceRow | null } | undefined {
  const [left, setLeft] = useState<{ n: number; place: PlaceRow | null }>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useLayoutEffect(() => {
    let isWanted = true;
    readPlace(n).then(
      (place) => isWanted && setLeft({ n, place }),
      (error: unknown) => isWanted && setFailure({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [n]);
  if (failure) throw failure.error;
  return left?.n === n ? left : undefined;
}
