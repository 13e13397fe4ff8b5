import type { Passage } from '../../../lib/article/document/article-document.ts';
import { type Evidence, evidenceSteps } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { useSteps } from '../use-steps.ts';

/** The evidence of each key point. It is searched after the article was drawn; until then the map is empty. */
export function useEvidence(
  keyPoints: readonly KeyPoint[],
  passages: readonly Passage[],
): ReadonlyMap<KeyPoint, Evidence> {
  const inputs = [keyPoints, passages];
  return useSteps(() => evidenceSteps(keyPoints, passages), inputs, false) ?? none;
}

const none: ReadonlyMap<KeyPoint, Evidence> = new Map();
