import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { groupByDay } from '../../lib/article/day-groups.ts';
import { type ListEntry, placeGaps } from '../../lib/article/place-gaps.ts';
import type { ChannelId } from '../../lib/site.ts';
import { words } from '../../lib/words/en.ts';
import { dayName } from '../../lib/words/time.ts';
import { type ArticleList, isWhole } from '../hooks/use-article-list.ts';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import type { OpenGap } from '../hooks/use-record.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { GapRow } from './GapRow.tsx';
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
  /** Where articles may be missing, and how it is tried again to get them. */
  gaps?: { open: readonly OpenGap[]; onRetry: (channel: ChannelId) => void };
};

type Entry = ListEntry<Article, OpenGap>;

/** The rows of a list by day; saved ones in the order of saving. */
export function ArticleGroups(props: ArticleGroupsProps) {
  const { list, now, selected, onOpen, onSelect, onSave, menuOf, gaps } = props;
  const { name, rows, unread, saved } = list;
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, rows);

  const rowOf = (article: Article) => {
    const { n } = article;
    return (
      <ArticleRow
        key={n}
        article={article}
        now={now}
        unread={unread.has(n)}
        saved={saved.has(n)}
        selected={n === selected}
        tellsChange={name === 'changed'}
        onOpen={() => onOpen(n)}
        onSelect={() => onSelect(n)}
        onSave={() => onSave(n)}
        menu={menuOf && (() => menuOf(article))}
      />
    );
  };
  const gapOf = (gap: OpenGap) => {
    const { channel, after } = gap;
    return (
      <GapRow
        key={`${channel} ${after}`}
        gap={gap}
        now={now}
        onRetry={() => gaps?.onRetry(channel)}
      />
    );
  };

  return (
    <div ref={box}>
      {groupsOf(list, gaps?.open ?? [], now).map(({ title, entries }) => (
        <Group key={title} title={title}>
          <ul>
            {entries.map((entry) => (entry.kind === 'row' ? rowOf(entry.row) : gapOf(entry.gap)))}
          </ul>
        </Group>
      ))}
    </div>
  );
}

function groupsOf(
  list: ArticleList,
  gaps: readonly OpenGap[],
  now: number,
): { title: string; entries: Entry[] }[] {
  const { name, rows } = list;
  if (name === 'saved') return [{ title: words.list.savedOrder, entries: rows.map(asEntry) }];
  const entries = name === 'changed' ? rows.map(asChange) : placeGaps(rows, gaps, isWhole(list));
  return groupByDay(entries, ({ at }) => at).map(({ day, rows: ofDay }) => ({
    title: dayName(day, now),
    entries: ofDay,
  }));
}

const asEntry = (row: Article): Entry => ({ kind: 'row', at: row.sortAt, row });
const asChange = (row: Article): Entry => ({ kind: 'row', at: row.changedAt ?? 0, row });
