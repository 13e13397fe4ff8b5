import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { type ChannelId, site } from '../../lib/site/site.ts';
import type { ListFilter } from '../../lib/store/db/rows/views.ts';
import { words } from '../../lib/i18n/en.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { ExpandedRows } from './expanded-rows.ts';
import { GapRow } from './GapRow.tsx';
import { Group } from './RowGroup.tsx';
import type { OpenGap } from './use-list-coverage.ts';
import { useRows } from '../live/use-articles.ts';
import { useTagsOf } from '../live/use-tags.ts';
import { TagList } from '../tags/TagList.tsx';
import { Keys } from '../ui/keyboard/KeyBindings.tsx';
import { menuOf } from './article-menu.ts';
import { listBindings } from './list-bindings.ts';
import { RowPlaceholder } from './RowPlaceholder.tsx';
import { groupLines, type Line } from './row-groups.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { type Anchor, useRowWindow } from './window/use-row-window.ts';
import './ArticleRows.css';

export type PanelRowsProps = {
  panel: PanelState;
  scroller: RefObject<HTMLElement | null>;
  /** Whether the reader comes back from an article, whose row then has the focus. */
  returning: boolean;
};

/** The rows of the panel's list by day, as many as are in view, and the keys that move in them. */
export function PanelRows({ panel, scroller, returning }: PanelRowsProps) {
  const { list, now, record, older, marking, view, top } = panel;
  const { numbers, name, filter, unread, saved } = list;
  const { selected } = view.row;
  const current = selected !== null && numbers.includes(selected) ? selected : (numbers[0] ?? null);
  const remember = (anchor: Anchor<number> | null) => {
    // The list is put away because another was chosen, which begins at its top.
    if (view.row.list !== name || !isSame(view.row.filter, filter)) return;
    if (anchor === null) return view.show({ top: null });
    const { row: n, offset } = anchor;
    const sortAt = articles.get(n)?.sortAt;
    if (sortAt) view.show({ top: { n, sortAt, offset } });
  };
  const rows = useRowWindow({
    ...{ scroller, keys: numbers, keyOf: Number, current },
    top: top && { row: top.n, offset: top.offset },
    onRest: remember,
  });
  const shown = rows.drawn.flatMap((place) => numbers[place] ?? []);
  const tags = useTagsOf(name === 'saved' ? shown : []);
  const { articles, missing } = useRows(current === null ? shown : [...shown, current]);
  const article = current === null ? undefined : articles.get(current);

  // A row that is read where it stands keeps its lead, also when it was out of view meanwhile.
  const leading = useRef(new Set<number>());
  for (const n of shown) if (unread.has(n)) leading.current.add(n);

  useEffect(() => {
    if (missing.length > 0) list.leaveOut(missing);
  }, [missing]);
  useEffect(() => {
    if (returning && current !== null) rows.toRow(current);
  }, []);

  const showTag = (value: string) => panel.showList(name, { by: 'tag', value });
  const groups = groupLines({
    numbers,
    drawn: rows.drawn,
    articles,
    timeOf: name === 'saved' ? null : name === 'changed' ? changeTime : placeInTime,
    gaps: name === 'all' || name === 'unread' ? gapsIn(record.gaps, filter) : [],
  });
  const titleOf = (day: number | null) => {
    if (day !== null) return dayName(day, now);
    return name === 'saved' ? words.list.savedOrder : null;
  };
  const lineOf = (line: Line) => {
    if (line.kind === 'gap') {
      const { channel, after } = line.gap;
      const retry = () => older.retryGap(channel);
      return <GapRow key={`${channel} ${after}`} gap={line.gap} now={now} onRetry={retry} />;
    }
    const { n, place } = line;
    const position = { at: place + 1, of: numbers.length };
    const known = line.article;
    const tagged = tags.get(n) ?? [];
    if (!known) return <RowPlaceholder key={n} n={n} position={position} />;
    return (
      <ArticleRow
        key={n}
        article={known}
        now={now}
        unread={unread.has(n)}
        saved={saved.has(n)}
        selected={n === current}
        keepsLead={leading.current.has(n)}
        tellsChange={name === 'changed'}
        position={position}
        watch={rows.watch}
        onOpen={() => panel.read(n)}
        onSelect={() => view.show({ selected: n })}
        onSave={() => marking.toggleSave(n)}
        menu={() => menuOf(known, panel)}
      >
        {tagged.length > 0 && <TagList tags={tagged} onShow={showTag} />}
      </ArticleRow>
    );
  };

  return (
    <ExpandedRows.Provider value={panel.expanded.rows}>
      <div class="PanelRows" ref={rows.box}>
        {groups.map(({ day, lines }) => (
          <Group key={day} title={titleOf(day)}>
            <ul>{lines.map(lineOf)}</ul>
          </Group>
        ))}
      </div>
      <Keys bindings={listBindings(panel, article, rows)} characters={panel.settings.letterKeys} />
    </ExpandedRows.Provider>
  );
}

const placeInTime = ({ sortAt }: Article): number => sortAt;
const changeTime = ({ changedAt }: Article): number => changedAt ?? 0;

const isSame = (one: ListFilter | null, other: ListFilter | null): boolean =>
  one?.by === other?.by && one?.value === other?.value;

/** Of a list of podcasts only podcasts can be missing, and of the others only news. */
function gapsIn(gaps: readonly OpenGap[], filter: ListFilter | null): readonly OpenGap[] {
  if (filter?.by !== 'kind') return gaps;
  const channel: ChannelId = filter.value === 'podcast' ? site.podcast.id : site.news.id;
  return gaps.filter((gap) => gap.channel === channel);
}
