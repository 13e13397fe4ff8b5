import { useRef } from 'preact/hooks';
import { groupByDay } from '../../lib/article/day-groups.ts';
import { words } from '../../lib/words/en.ts';
import { dayName } from '../../lib/words/time.ts';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import type { ShortArticleList } from '../hooks/use-short-list.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { Group } from './Group.tsx';

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
