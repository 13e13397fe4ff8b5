import { useEffect, useState } from 'preact/hooks';
import type { Passage } from '../../../lib/article/document/article-document.ts';
import { type Evidence, evidenceOf } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';

/** The evidence of each key point. It is searched after the article was painted; until then the map is empty. */
export function useEvidence(
  keyPoints: readonly KeyPoint[],
  passages: readonly Passage[],
): ReadonlyMap<KeyPoint, Evidence> {
  const [found, setFound] = useState<ReadonlyMap<KeyPoint, Evidence>>(none);
  useEffect(() => setFound(evidenceOf(keyPoints, passages)), [keyPoints, passages]);
  return found;
}

const none: ReadonlyMap<KeyPoint, Evidence> = new Map();
