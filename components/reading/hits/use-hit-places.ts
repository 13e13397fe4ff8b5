import { useRef } from 'preact/hooks';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { hitSteps, type LineFinder } from '../../../lib/search/hits/article-hits.ts';
import type { Steps } from '../../../lib/steps.ts';
import type { TextView } from '../../highlight/page/highlighted-page.ts';
import { useSteps } from '../use-steps.ts';

/** The hits in the text on the screen. */
export interface HitPlaces {
  /** In reading order. While the same text is searched for something else, the previous hits. */
  hits: readonly Span[];
  isReady: boolean;
}

/** The longest text that is searched at once, in UTF-16 units. */
const maxShortLength = 30_000;

const none: readonly Span[] = [];

/** Finds hits. A long text is searched in slices, after it was painted. */
export function useHitPlaces(text: TextView | null, finder: LineFinder | null): HitPlaces {
  const last = useRef<{ text: TextView | null; hits: readonly Span[] } | null>(null);
  function* steps(): Steps<readonly Span[]> {
    return text && finder ? yield* hitSteps(text.shownLines(), finder) : none;
  }
  const isShort = !text || !finder || text.text().length <= maxShortLength;
  const found = useSteps(steps, [text, finder], isShort);
  if (found) last.current = { text, hits: found };
  const before = last.current?.text === text ? last.current.hits : none;
  return { hits: found ?? before, isReady: found !== undefined };
}
