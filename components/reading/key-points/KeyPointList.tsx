import type { Evidence } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { KeyPointLink } from './KeyPointLink.tsx';

export type KeyPointListProps = {
  points: readonly KeyPoint[];
  /** Where each of them leads. */
  evidence: ReadonlyMap<KeyPoint, Evidence>;
  /** How the passage with this number begins. */
  startOf: (passage: number) => string;
  onFollow: (evidence: Evidence, from: HTMLElement) => void;
};

/** Highlights one below the other, each with those nested under it; each leads to the passage that says it. */
export function KeyPointList({ points, ...others }: KeyPointListProps) {
  const { evidence, startOf, onFollow } = others;
  return (
    <ul>
      {points.map((point) => (
        <li key={point.text} data-unmatched={evidence.get(point)?.passage === null}>
          <KeyPointLink
            text={point.text}
            evidence={evidence.get(point)}
            startOf={startOf}
            onFollow={onFollow}
          />
          {point.points.length > 0 && <KeyPointList points={point.points} {...others} />}
        </li>
      ))}
    </ul>
  );
}
