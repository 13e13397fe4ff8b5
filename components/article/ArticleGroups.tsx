import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { groupByDay } from '../../lib/article/day-groups.ts';
import { words } from '../../lib/words/en.ts';
import { dayName } from '../../lib/words/time.ts';
import type { ArticleList } from '../hooks/use-article-list.ts';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { Group } from './Group.tsx';

export type ArticleGroupsProps = {
  list: ArticleList;
  now: number;
  /** The number of the current row. */
  selected: number | null;
  onOpen: (n: number) => void;
  onSelect: (n: number) => void;
  onSave: (n: number) => void;
  menuOf?: (article: Article) => readonly MenuItem[];
};

/** The rows of a list by day; saved ones in the order of saving. */
export function ArticleGroups(props: ArticleGroupsProps) {
  const { list, now, selected, onOpen, onSelect, onSave, menuOf } = props;
  const { rows, unread, saved } = list;
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, rows);
  return (
    <div ref={box}>
      {groupsOf(list, now).map(({ title, rows: articles }) => (
        <Group key={title} title={title}>
          <ul>
            {articles.map((article) => {
              const { n } = article;
              return (
                <ArticleRow
                  key={n}
                  article={article}
                  now={now}
                  unread={unread.has(n)}
                  saved={saved.has(n)}
                  selected={n === selected}
                  onOpen={() => onOpen(n)}
                  onSelect={() => onSelect(n)}
                  onSave={() => onSave(n)}
                  menu={menuOf && (() => menuOf(article))}
                />
              );
            })}
          </ul>
        </Group>
      ))}
    </div>
  );
}

function groupsOf({ name, rows }: ArticleList, now: number): { title: string; rows: Article[] }[] {
  if (name === 'saved') return [{ title: words.list.savedOrder, rows }];
  return groupByDay(rows, ({ sortAt }) => sortAt).map(({ day, rows: articles }) => ({
    title: dayName(day, now),
    rows: articles,
  }));
}
