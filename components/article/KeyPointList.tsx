import type { KeyPoint } from '../../lib/article/body.ts';

export type KeyPointListProps = { points: readonly KeyPoint[] };

/** Highlights one below the other, each with those nested under it. */
export function KeyPointList({ points }: KeyPointListProps) {
  return (
    <ul>
      {points.map(({ text, points: nested }) => (
        <li key={text}>
          {text}
          {nested.length > 0 && <KeyPointList points={nested} />}
        </li>
      ))}
    </ul>
  );
}
