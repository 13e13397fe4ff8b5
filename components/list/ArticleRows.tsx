import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { words } from '../../lib/i18n/en.ts';
import { formatDayHeading } from '../../lib/i18n/format-time.ts';
import { type ChannelId, site } from '../../lib/site/site.ts';
import type { ListFilter } from '../../lib/store/rows/views.ts';
import { useArticles } from '../live/use-articles.ts';
import { useTagsOf } from '../live/use-tags.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { TagList } from '../tags/TagList.tsx';
import { KeyBindings } from '../ui/keyboard/KeyBindings.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { articleMenu } from './article-menu.ts';
import { ExpandedRows } from './expanded-rows.ts';
import { GapRow } from './GapRow.tsx';
import { listBindings } from './list-bindings.ts';
import { RowGroup } from './RowGroup.tsx';
import { RowPlaceholder } from './RowPlaceholder.tsx';
import { groupLines, type ListLine } from './row-groups.ts';
import type { OpenGap } from './use-list-coverage.ts';
import { type Anchor, useRowWindow } from './window/use-row-window.ts';
import './ArticleRows.css';

export type ArticleRowsProps = {
  panel: PanelState;
  scroller: RefObject<HTMLElement | null>;
  /** Whether the reader comes back from an article, whose row then has the focus. */
  returning: boolean;
};

/** The rows of the panel's list by day, as many as are in view, and the keys that move in them. */
export function ArticleRows({ panel, scroller, returning }: ArticleRowsProps) {
  const { list, now, record, older, marking, view, top } = panel;
  const { ids, name, filter, unread, saved } = list;
  const { selectedId } = view.row;
  const current = selectedId !== null && ids.includes(selectedId) ? selectedId : (ids[0] ?? null);
  const remember = (anchor: Anchor<number> | null) => {
    // The list is put away because another was chosen, which begins at its top.
    if (view.row.list !== name || !isSame(view.row.filter, filter)) return;
    if (anchor === null) return view.show({ top: null });
    const { row: articleId, offset } = anchor;
    const sortAt = articles.get(articleId)?.sortAt;
    if (sortAt) view.show({ top: { articleId, sortAt, offset } });
  };
  const rows = useRowWindow({
    ...{ scroller, keys: ids, keyOf: Number, current },
    top: top && { row: top.articleId, offset: top.offset },
    onRest: remember,
  });
  const shown = rows.drawn.flatMap((place) => ids[place] ?? []);
  const tags = useTagsOf(name === 'saved' ? shown : []);
  const { articles, missing } = useArticles(current === null ? shown : [...shown, current]);
  const article = current === null ? undefined : articles.get(current);

  // A row that is read where it stands keeps its lead, also when it was out of view meanwhile.
  const leading = useRef(new Set<number>());
  for (const articleId of shown) if (unread.has(articleId)) leading.current.add(articleId);

  useEffect(() => {
    if (missing.length > 0) list.exclude(missing);
  }, [missing]);
  useEffect(() => {
    if (returning && current !== null) rows.toRow(current);
  }, []);

  const showTag = (value: string) => panel.showList(name, { by: 'tag', value });
  const groups = groupLines({
    ids,
    drawn: rows.drawn,
    articles,
    timeOf: name === 'saved' ? null : name === 'changed' ? changeTime : placeInTime,
    gaps: name === 'all' || name === 'unread' ? gapsIn(record.gaps, filter) : [],
  });
  const titleOf = (day: number | null) => {
    if (day !== null) return formatDayHeading(day, now);
    return name === 'saved' ? words.list.savedOrder : null;
  };
  const lineOf = (line: ListLine) => {
    if (line.kind === 'gap') {
      const { channel, after } = line.gap;
      const retry = () => older.retryGap(channel);
      return <GapRow key={`${channel} ${after}`} gap={line.gap} now={now} onRetry={retry} />;
    }
    const { n, place } = line;
    const position = { at: place + 1, of: ids.length };
    const known = line.article;
    const tagged = tags.get(n) ?? [];
    if (!known) return <RowPlaceholder key={n} articleId={n} position={position} />;
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
        onSelect={() => view.show({ selectedId: n })}
        onSave={() => marking.toggleSave(n)}
        menu={() => articleMenu(known, panel)}
      >
        {tagged.length > 0 && <TagList tags={tagged} onShow={showTag} />}
      </ArticleRow>
    );
  };

  return (
    <ExpandedRows.Provider value={panel.expanded.rows}>
      <div class="ArticleRows" ref={rows.box}>
        {groups.map(({ day, lines }) => (
          <RowGroup key={day} title={titleOf(day)}>
            <ul>{lines.map(lineOf)}</ul>
          </RowGroup>
        ))}
      </div>
      <KeyBindings
        bindings={listBindings(panel, article, rows)}
        characters={panel.settings.singleKeyShortcuts}
      />
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
