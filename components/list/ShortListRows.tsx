import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { formatDayHeading } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { RowGroup } from './RowGroup.tsx';
import type { ShortArticleList } from './use-short-list.ts';

export type ShortListRowsProps = {
  list: Pick<ShortArticleList, 'name' | 'rows' | 'unread' | 'saved' | 'watch'>;
  now: number;
  selected: number | null;
  onOpen: (articleId: number) => void;
  onSelect: (articleId: number) => void;
  onSave: (articleId: number) => void;
};

/** The rows of a short list in groups. */
export function ShortListRows(props: ShortListRowsProps) {
  const { list, now, selected, onOpen, onSelect, onSave } = props;
  const { name, unread, saved } = list;
  return groupsOf(list, now).map(({ key, title, rows }) => (
    <RowGroup key={key} title={title}>
      <ul>
        {rows.map((article) => (
          <ArticleRow
            key={article.id}
            article={article}
            now={now}
            unread={unread.has(article.id)}
            saved={saved.has(article.id)}
            selected={article.id === selected}
            isUnderDay={name === 'unread'}
            onOpen={() => onOpen(article.id)}
            onSelect={() => onSelect(article.id)}
            onSave={() => onSave(article.id)}
          />
        ))}
      </ul>
    </RowGroup>
  ));
}

/**
 * Groups the rows: Saved in one group, Watch by whether articles are about followed entities or only mention them,
 * others by day.
 */
function groupsOf({ name, rows, watch }: ShortListRowsProps['list'], now: number) {
  if (name === 'saved') return [{ key: name, title: t('list_sortedBySaved_newest'), rows }];
  if (watch)
    return [
      { key: 'about', title: t('follow_about'), rows: rows.slice(0, watch.about) },
      { key: 'mentions', title: t('list_name_mentions'), rows: rows.slice(watch.about) },
    ].filter((group) => group.rows.length > 0);
  return groupByDay<Article>(rows, ({ sortAt }) => sortAt).map(({ day, rows: ofDay }) => ({
    key: day,
    title: formatDayHeading(day, now),
    rows: ofDay,
  }));
}
