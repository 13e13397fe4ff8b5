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
    const found = [...evidence].find(([point]) => point.text === text);
    if (found) follow(found[1], null);
    onReached();
  }, [text, isKnown]);
}
