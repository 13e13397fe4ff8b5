import type { Evidence } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { KeyPointLink } from './KeyPointLink.tsx';

export type KeyPointListProps = {
  points: readonly KeyPoint[];
  /** The evidence of each key point. */
  evidence: ReadonlyMap<KeyPoint, Evidence>;
  /** The first words of the passage with this number. */
  startOf: (passage: number) => string;
  onFollow: (evidence: Evidence, from: HTMLElement) => void;
};

/** The key points with their nested ones. Each leads to the passage that supports it. */
export function KeyPointList({ points, ...others }: KeyPointListProps) {
  const { evidence, startOf, onFollow } = others;
  return (
    <ul {...publisherText}>
      {points.map((point) => (
        <li key={point.text} data-unmatched={evidence.get(point)?.passage === null}>
          <KeyPointLink
            point={point}
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
