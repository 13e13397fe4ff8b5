import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import { formatDayHeading } from '../../lib/i18n/format-date.ts';
import type { FirstList } from '../../lib/store/lists/first-list.ts';
import { placeIn } from '../../lib/store/rows/views.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { RowGroup } from './RowGroup.tsx';
import { estimatedRowsInView } from './window/row-extents.ts';
import './ArticleRows.css';

export type FirstRowsProps = {
  list: FirstList;
  now: number;
  /** What a control does. */
  onPress: () => void;
};

/** The rows in view of a panel's first paint. */
export function FirstRows({ list, now, onPress }: FirstRowsProps) {
  const { articles, unread, saved, view } = list;
  const { selectedId } = placeIn(view, list.list);
  const current = articles.find(({ id }) => id === selectedId) ?? articles[0];
  const rows = articles
    .slice(0, estimatedRowsInView())
    .map((article, index) => ({ article, index }));
  return (
    <div class="ArticleRows" aria-busy={false}>
      {groupByDay(rows, ({ article }) => article.sortAt).map(({ day, rows: ofDay }) => (
        <RowGroup key={day} title={formatDayHeading(day, now)}>
          <ul>
            {ofDay.map(({ article, index }) => (
              <ArticleRow
                key={article.id}
                {...{ article, now }}
                unread={unread.has(article.id)}
                saved={saved.has(article.id)}
                selected={article === current}
                isUnderDay
                position={{ at: index + 1, of: -1 }}
                onOpen={onPress}
                onSelect={onPress}
                onSave={onPress}
                menu={() => []}
              />
            ))}
          </ul>
        </RowGroup>
      ))}
    </div>
  );
}
