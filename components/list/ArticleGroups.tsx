import { useRef } from 'preact/hooks';
import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import { words } from '../../lib/i18n/en.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import { useKeptFocus } from '../ui/focus/use-row-focus.ts';
import type { ShortArticleList } from './use-short-list.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { Group } from './RowGroup.tsx';

export type ArticleGroupsProps = {
  list: ShortArticleList;
  now: number;
  /** The number of the current row. */
  selected: number | null;
  onOpen: (n: number) => void;
  onSelect: (n: number) => void;
  onSave: (n: number) => void;
};

/** The rows of a short list by day; saved ones in the order of saving. */
export function ArticleGroups(props: ArticleGroupsProps) {
  const { list, now, selected, onOpen, onSelect, onSave } = props;
  const { name, rows, unread, saved } = list;
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, rows);
  const groups =
    name === 'saved'
      ? [{ title: words.list.savedOrder, rows }]
      : groupByDay(rows, ({ sortAt }) => sortAt).map(({ day, rows: ofDay }) => ({
          title: dayName(day, now),
          rows: ofDay,
        }));
  return (
    <div ref={box}>
      {groups.map(({ title, rows: inGroup }) => (
        <Group key={title} title={title}>
          <ul>
            {inGroup.map((article) => (
              <ArticleRow
                key={article.n}
                article={article}
                now={now}
                unread={unread.has(article.n)}
                saved={saved.has(article.n)}
                selected={article.n === selected}
                onOpen={() => onOpen(article.n)}
                onSelect={() => onSelect(article.n)}
                onSave={() => onSave(article.n)}
              />
            ))}
          </ul>
        </Group>
      ))}
    </div>
  );
}
