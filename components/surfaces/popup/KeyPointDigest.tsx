import { groupByDay } from '../../../lib/article/lists/day-groups.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { formatDayHeading } from '../../../lib/i18n/format-time.ts';
import { RowGroup } from '../../list/RowGroup.tsx';
import './KeyPointDigest.css';

export type KeyPointDigestProps = {
  articles: readonly Article[];
  now: number;
  onOpen: (articleId: number) => void;
};

/** The publisher's key points by day and article; each links to its article. */
export function KeyPointDigest({ articles, now, onOpen }: KeyPointDigestProps) {
  return (
    <div class="KeyPointDigest">
      {groupByDay(articles, ({ sortAt }) => sortAt).map(({ day, rows }) => (
        <RowGroup key={day} title={formatDayHeading(day, now)}>
          {rows.map(({ id, title, keyPoints }) => (
            <section key={id} aria-labelledby={`points-of-${id}`}>
              <h3 id={`points-of-${id}`}>{title}</h3>
              <Points points={keyPoints} onOpen={() => onOpen(id)} />
            </section>
          ))}
        </RowGroup>
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
