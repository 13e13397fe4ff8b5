import type { Article } from '../../../lib/article/model/article.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { groupByDay } from '../../../lib/article/lists/day-groups.ts';
import { dayName } from '../../../lib/i18n/format-time.ts';
import { Group } from '../../list/RowGroup.tsx';
import './KeyPointDigest.css';

export type HighlightListProps = {
  articles: readonly Article[];
  now: number;
  onOpen: (n: number) => void;
};

/** The publisher's bullets by day and article; each leads to its article. */
export function HighlightList({ articles, now, onOpen }: HighlightListProps) {
  return (
    <div class="HighlightList">
      {groupByDay(articles, ({ sortAt }) => sortAt).map(({ day, rows }) => (
        <Group key={day} title={dayName(day, now)}>
          {rows.map(({ n, title, keyPoints }) => (
            <section key={n} aria-labelledby={`points-of-${n}`}>
              <h3 id={`points-of-${n}`}>{title}</h3>
              <Points points={keyPoints} onOpen={() => onOpen(n)} />
            </section>
          ))}
        </Group>
      ))}
    </div>
  );
}

type PointsProps = { points: readonly KeyPoint[]; onOpen: () => void };

function Points({ points, onOpen }: PointsProps) {
  return (
    <ul>
      {points.map(({ text, points: nested }) => (
        <li key={text}>
          <button type="button" data-stop="" onClick={onOpen}>
            {text}
          </button>
          {nested.length > 0 && <Points points={nested} onOpen={onOpen} />}
        </li>
      ))}
    </ul>
  );
}
