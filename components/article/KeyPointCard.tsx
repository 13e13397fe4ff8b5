import type { KeyPoint } from '../../lib/article/body.ts';
import { words } from '../../lib/words/en.ts';
import './KeyPointCard.css';

export type KeyPointCardProps = { points: readonly KeyPoint[] };

/** The publisher's Highlights above the text. */
export function KeyPointCard({ points }: KeyPointCardProps) {
  return (
    <section class="KeyPointCard" aria-labelledby="key-points">
      <h2 id="key-points">{words.reading.highlights}</h2>
      <PointList points={points} />
    </section>
  );
}

function PointList({ points }: KeyPointCardProps) {
  return (
    <ul>
      {points.map(({ text, points: nested }) => (
        <li key={text}>
          {text}
          {nested.length > 0 && <PointList points={nested} />}
        </li>
      ))}
    </ul>
  );
}
