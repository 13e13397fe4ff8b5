import { useEffect } from 'preact/hooks';
import type { Evidence } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import type { FollowEvidence } from './use-evidence-jump.ts';

export interface TargetKeyPoint {
  /** The text of the key point to follow; `null` for none. */
  text: string | null;
  onReached: () => void;
}

/** Follows the key point that the article was opened at, once its evidence is known. */
export function useTargetKeyPoint(
  { text, onReached }: TargetKeyPoint,
  keyPoints: readonly KeyPoint[],
  evidence: ReadonlyMap<KeyPoint, Evidence>,
  follow: FollowEvidence,
): void {
  const isKnown = evidence.size > 0 || keyPoints.length === 0;
  useEffect(() => {
    if (text === null || !isKnown) return;
    const points = [...evidence];
    const at = points.findIndex(([point]) => point.text === text);
    // Key points are drawn in this order.
    const link = document.querySelectorAll<HTMLElement>('.KeyPointLink')[at];
    const found = points[at];
    if (link && found) follow(found[1], link);
    onReached();
  }, [text, isKnown]);
}
