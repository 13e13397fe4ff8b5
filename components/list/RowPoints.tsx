import type { KeyPoint } from '../../lib/article/model/body.ts';
import './RowPoints.css';

export type RowPointsProps = { points: readonly KeyPoint[] };

/** As many as a row has room for without being an article. */
const most = 3;

/** The first Highlights of an article in its row. */
export function RowPoints({ points }: RowPointsProps) {
  return (
    <ul class="RowPoints">
      {points.slice(0, most).map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
