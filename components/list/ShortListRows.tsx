import { useRef } from 'preact/hooks';
import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { formatDayHeading } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import { useAfterPaint } from '../live/list/use-after-paint.ts';
import { useRowFocus } from '../ui/focus/use-row-focus.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { RowGroup } from './RowGroup.tsx';
import type { ShortArticleList } from './use-short-list.ts';
import { WatchHits } from './watch/WatchHits.tsx';

export type ShortListRowsProps = {
  list: ShortArticleList;
  now: number;
  selected: number | null;
  onOpen: (articleId: number) => void;
  onSelect: (articleId: number) => void;
  onSave: (articleId: number) => void;
};

/** How many rows are drawn before the first paint: about as many compact ones as the popup is high. */
const firstRows = 12;

/** The rows of a short list in groups. */
export function ShortListRows(props: ShortListRowsProps) {
  const { list, now, selected, onOpen, onSelect, onSave } = props;
  const { name, unread, saved } = list;
  const isPainted = useAfterPaint(list.rows.length > 0);
  const isSelected = ({ id }: Article) => id === selected;
  const first = Math.max(firstRows, list.rows.findIndex(isSelected) + 1);
  const rows = isPainted ? list.rows : list.rows.slice(0, first);
  const box = useRef<HTMLDivElement>(null);
  useRowFocus(box, rows);
  const groups = groupsOf(list, rows, now);
  return (
    <div ref={box}>
      <WatchHits articleIds={rows.map(({ id }) => id)}>
        {groups.map(({ title, rows: inGroup }) => (
          <RowGroup key={title} title={title}>
            <ul>
              {inGroup.map((article) => (
                <ArticleRow
                  key={article.id}
                  article={article}
                  now={now}
                  unread={unread.has(article.id)}
                  saved={saved.has(article.id)}
                  selected={isSelected(article)}
                  isUnderDay={name === 'unread'}
                  onOpen={() => onOpen(article.id)}
                  onSelect={() => onSelect(article.id)}
                  onSave={() => onSave(article.id)}
                />
              ))}
            </ul>
          </RowGroup>
        ))}
      </WatchHits>
    </div>
  );
}

/** Saved articles together, those of Watch by what they say of it, others by day. */
function groupsOf({ name, watch }: ShortArticleList, rows: readonly Article[], now: number) {
  if (name === 'saved') return [{ title: t('list_sortedBySaved_newest'), rows }];
  if (watch)
    return [
      { title: t('follow_about'), rows: rows.slice(0, watch.about) },
      { title: t('list_name_mentions'), rows: rows.slice(watch.about) },
    ].filter((group) => group.rows.length > 0);
  return groupByDay(rows, ({ sortAt }) => sortAt).map(({ day, rows: ofDay }) => ({
    title: formatDayHeading(day, now),
    rows: ofDay,
  }));
}
