import { useEffect, useRef, useState } from 'preact/hooks';
import { cancelOlder, getOlder, pauseOlder, retryGap } from '../../../lib/app/feed/backfill.ts';
import { bringBack } from '../../../lib/app/retention/retention-settings.ts';
import { beginReading } from '../../../lib/app/reading/reading-position.ts';
import type { Filed } from '../../../lib/highlight/highlight-order.ts';
import { unfiltered } from '../../../lib/highlight/highlight-filter.ts';
import type { FeedProblem } from '../../../lib/presenters/feed/feed-problem.ts';
import { filterPhrase } from '../../../lib/presenters/lists/filter-label.ts';
import type { Settings } from '../../../lib/settings.ts';
import type { ChannelId } from '../../../lib/site/site.ts';
import { articlesOf } from '../../../lib/store/articles/articles.ts';
import type { HighlightCounts } from '../../../lib/store/user/highlights.ts';
import type {
  ArticleListName,
  ListFilter,
  ListName,
  ListTop,
  ViewRow,
} from '../../../lib/store/db/rows/views.ts';
import { highlightScope, listScope } from '../../export/export-scopes.ts';
import { type ArticleList, useArticleList } from '../../live/use-article-list.ts';
import { type Attempt, useAttempt } from '../../live/use-attempt.ts';
import { type Copy, useCopy } from '../../live/use-copy.ts';
import { type Expanded, useExpanded } from '../../list/use-expanded-rows.ts';
import { type Exporting, useExporting } from '../../export/use-export-dialog.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import { useLinks } from '../../live/use-open-link.ts';
import { useListTop } from '../../list/use-list-top.ts';
import { type Marking, useMarking } from '../../live/use-article-actions.ts';
import { highlightsView, type MyHighlights, useMyHighlights } from '../../live/use-my-highlights.ts';
import { useNow } from '../../live/use-now.ts';
import { type Player, usePlayer } from '../../player/use-player.ts';
import { useReadOn } from '../../speech/use-autoplay-next.ts';
import { type ListRecord, useRecord } from '../../list/use-list-coverage.ts';
import { type Refreshing, useRefresh } from '../../live/use-refresh.ts';
import { useRemedy } from '../../live/use-feed-remedy.ts';
import { useSettings } from '../../live/use-settings.ts';
import { type Speech, useSpeech } from '../../speech/use-speech.ts';
import { type Status, useStatus, useStored } from '../../live/use-feed-status.ts';
import { type Tagging, useTagging } from '../../tags/use-tag-dialog.ts';
import type { Say, ToastState } from '../../ui/use-toast.ts';
import { useView, type View } from '../../live/use-view.ts';

/** Everything that the panel's list and its reading view draw from and do. */
export interface PanelState {
  now: number;
  settings: Settings;
  view: View & { row: ViewRow };
  /** The articles that are shown, or that the highlights lead through which are. */
  list: ArticleList;
  /** The list of all highlights, where that is the one which is shown. */
  mine: MyHighlights | null;
  /** How many highlights there are; `undefined` until they were counted. */
  counted: HighlightCounts | undefined;
  /** The highlight at which the article is to be opened; `null` where none is, or it was reached. */
  goal: string | null;
  reached: () => void;
  /** Where the list was left, for when it is drawn again. */
  top: ListTop | null;
  status: Status;
  /** How many articles are stored; `undefined` until they were counted. */
  stored: number | undefined;
  record: ListRecord;
  older: Older;
  refreshing: Refreshing;
  marking: Marking;
  /** Rows that show more of their Highlights. */
  expanded: Expanded;
  player: Player;
  speech: Speech;
  copy: Copy;
  exporting: Exporting;
  tagging: Tagging;
  say: Say;
  attempt: Attempt;
  remedy: (remedy: FeedProblem['remedy']) => void;
  openTab: (url: string) => void;
  showList: (name: ListName, filter?: ListFilter | null) => void;
  /** Marks as read what the list shows. */
  markAll: () => void;
  read: (n: number) => void;
  /** Opens a highlight's article at its words; where that is stored no more, its address. */
  readHighlight: (filed: Filed) => void;
  /** Back from an article to the list. */
  leave: () => void;
}

/** What can be done about articles that are missing. */
export interface Older {
  /** Begins or goes on with the reading of the archive. */
  get: () => void;
  /** Brings back what was removed. */
  bringBack: () => void;
  pause: () => void;
  cancel: () => void;
  retryGap: (channel: ChannelId) => void;
}

/** The state of the panel of this name; `undefined` until all of it was read. */
export function usePanel(name: string, { say }: ToastState): PanelState | undefined {
  const now = useNow();
  const settings = useSettings();
  const attempt = useAttempt(say);
  const { row, show } = useView(name, say);
  const status = useStatus(now);
  const record = useRecord();
  const highlights = useMyHighlights(row, show);
  const mine = row?.list === 'highlights' ? (highlights ?? null) : null;
  const list = useShownList(row, mine);
  const counted = useHighlightCounts(list !== undefined);
  const [goal, setGoal] = useState<string | null>(null);
  const stored = useStored(list !== undefined);
  const top = useListTop(row, list);
  const opened = useRef(false);
  if (top !== undefined && (row?.list !== 'highlights' || mine)) opened.current = true;
  const refreshing = useRefresh(say);
  const tagging = useTagging(attempt);
  const marking = useMarking(say, () => list?.admit(), tagging.offer);
  const expanded = useExpanded(say);
  const remedy = useRemedy(refreshing.refresh, attempt);
  const openTab = useLinks(settings.linksOpen, say);
  const copy = useCopy(say);
  const exporting = useExporting(mine ? highlightScope(mine) : list ? listScope(list) : null);
  const read = (n: number) => {
    setGoal(null);
    attempt(() => beginReading(n));
    show({ article: n, selected: n, note: null });
  };
  const readHighlight = ({ highlight, article }: Filed) => {
    if (!article) return openTab(highlight.url);
    read(article.n);
    setGoal(highlight.id);
  };
  const readOn = useReadOn(list, (next, from) => {
    // Who looks at something else is not taken away from it; then hearing the article is what makes it read.
    if (row?.article === from) read(next);
    else if (settings.readAfter !== null) attempt(() => markHeard(next, marking));
  });
  const speech = useSpeech({ settings, say, readOn, show: read });
  useFirstArrivals(status, row, list);
  const player = usePlayer({
    ...settings,
    say,
    kept: row && (row.episode ?? null),
    keep: (episode) => show({ episode }),
  });
  if (!row || !list || !status || !record || !opened.current) return undefined;

  const showList = (next: ListName, filter: ListFilter | null = null) => {
    list.tidy();
    expanded.reset();
    const place = { filter: unfiltered, selected: null, top: null };
    show({
      ...{ list: next, filter, article: null, selected: null, top: null, note: null },
      ...(next === 'highlights' && { highlights: { ...highlightsView(row), ...place } }),
    });
  };
  return {
    now,
    settings,
    view: { row, show },
    list,
    mine,
    counted,
    goal,
    reached: () => setGoal(null),
    top: top ?? null,
    status,
    stored,
    record,
    older: {
      get: () => attempt(getOlder),
      bringBack: () => attempt(bringBack),
      pause: () => attempt(pauseOlder),
      cancel: () => attempt(cancelOlder),
      retryGap: (channel) => attempt(() => retryGap(channel)),
    },
    refreshing,
    marking,
    expanded,
    player,
    speech,
    copy,
    exporting,
    tagging,
    say,
    attempt,
    remedy,
    openTab,
    showList,
    markAll: () => markAll(list, marking),
    read,
    readHighlight,
    leave: () => show({ article: null }),
  };
}

/**
 * The list of articles that a panel shows. While it shows highlights it is that of their articles; and until those were
 * read, the list that was shown before.
 */
function useShownList(
  row: ViewRow | undefined,
  mine: MyHighlights | null,
): ArticleList | undefined {
  const last = useRef<ArticleListName>('unread');
  if (row && row.list !== 'highlights') last.current = row.list;
  const list = useArticleList(last.current, row?.filter ?? null);
  if (!list || !mine) return list;
  const { articles } = mine;
  const through = { numbers: articles, waiting: [], total: articles.length };
  return { ...list, name: 'all', filter: null, ...through };
}

/** The version that is heard is the one that is stored now. */
async function markHeard(n: number, { opened }: Marking): Promise<void> {
  const [article] = await articlesOf([{ n }]);
  if (article) opened(n, article.hash);
}

/** Of a filtered list, what it shows; else everything, on this list or another. */
function markAll({ filter, numbers, unread }: ArticleList, { range }: Marking): void {
  if (filter === null) {
    range({ kind: 'all' });
    return;
  }
  const shown = numbers.filter((n) => unread.has(n));
  range({ kind: 'these', numbers: shown }, filterPhrase(filter));
}

/** The very first articles come channel by channel and have no rows to shove: until one is chosen, all of them join. */
function useFirstArrivals(
  status: Status | undefined,
  row: ViewRow | undefined,
  list: ArticleList | undefined,
): void {
  const beganEmpty = useRef(false);
  if (status?.isEmpty) beganEmpty.current = true;
  const waiting = list?.waiting.length ?? 0;
  useEffect(() => {
    if (beganEmpty.current && row?.selected === null && waiting > 0) list?.admit();
  }, [waiting]);
}
