import type { KeyPoint } from '../../lib/article/model/body.ts';
import './RowPoints.css';

export type RowPointsProps = { points: readonly KeyPoint[] };

const most = 3;

/** The first key points of an article in its row. */
export function RowPoints({ points }: RowPointsProps) {
  return (
    <ul class="RowPoints">
      {points.slice(0, most).map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
