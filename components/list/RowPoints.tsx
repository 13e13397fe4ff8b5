import type { KeyPoint } from '../../lib/article/model/body.ts';
import { publisherText } from '../../lib/site/site.ts';
import { KeyPointText } from '../article/KeyPointText.tsx';
import './RowPoints.css';

export type RowPointsProps = { points: readonly KeyPoint[] };

const most = 3;

/** The first key points of an article in its row. */
export function RowPoints({ points }: RowPointsProps) {
  return (
    <ul class="RowPoints" {...publisherText}>
      {points.slice(0, most).map((point) => (
        <li key={point.text}>
          <KeyPointText point={point} />
        </li>
      ))}
    </ul>
  );
}
