import { useEffect, useRef, useState } from 'preact/hooks';
import {
  cancelBackfill,
  pauseBackfill,
  retryGap,
  startBackfill,
} from '../../../lib/app/feed/backfill.ts';
import { startReading } from '../../../lib/app/reading/reading-position.ts';
import { restoreRemovedArticles } from '../../../lib/app/retention/retention-settings.ts';
import { unfiltered } from '../../../lib/highlight/highlight-filter.ts';
import type { FiledHighlight } from '../../../lib/highlight/highlight-order.ts';
import type { FeedProblem } from '../../../lib/presenters/feed/feed-problem.ts';
import { filterPhrase } from '../../../lib/presenters/lists/filter-label.ts';
import type { Settings } from '../../../lib/settings.ts';
import type { ChannelId } from '../../../lib/site/site.ts';
import { articlesById } from '../../../lib/store/articles/articles.ts';
import type {
  ArticleListName,
  ListFilter,
  ListName,
  ListTop,
  ViewRow,
} from '../../../lib/store/rows/views.ts';
import type { HighlightCounts } from '../../../lib/store/user/highlights.ts';
import { highlightScope, listScope } from '../../export/export-scopes.ts';
import { type ExportDialogState, useExportDialog } from '../../export/use-export-dialog.ts';
import { type ExpandedRowState, useExpandedRows } from '../../list/use-expanded-rows.ts';
import { type ListCoverage, useListCoverage } from '../../list/use-list-coverage.ts';
import { useListTop } from '../../list/use-list-top.ts';
import { type ArticleActions, useArticleActions } from '../../live/use-article-actions.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import { type ArticleList, useArticleList } from '../../live/use-article-list.ts';
import { type Attempt, useAttempt } from '../../live/use-attempt.ts';
import { type Copy, useCopy } from '../../live/use-copy.ts';
import { useFeedRemedy } from '../../live/use-feed-remedy.ts';
import { type FeedStatus, useFeedStatus, useStoredCount } from '../../live/use-feed-status.ts';
import {
  highlightsView,
  type MyHighlights,
  useMyHighlights,
} from '../../live/use-my-highlights.ts';
import { useNow } from '../../live/use-now.ts';
import { useOpenLink } from '../../live/use-open-link.ts';
import { type FeedRefresh, useRefresh } from '../../live/use-refresh.ts';
import { useSettings } from '../../live/use-settings.ts';
import { useView, type View } from '../../live/use-view.ts';
import { type Player, usePlayer } from '../../player/use-player.ts';
import { useAutoplayNext } from '../../speech/use-autoplay-next.ts';
import { type Speech, useSpeech } from '../../speech/use-speech.ts';
import { type TagDialogState, useTagDialog } from '../../tags/use-tag-dialog.ts';
import type { ShowToast, ToastState } from '../../ui/use-toast.ts';

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
  status: FeedStatus;
  /** How many articles are stored; `undefined` until they were counted. */
  stored: number | undefined;
  record: ListCoverage;
  older: BackfillActions;
  refreshing: FeedRefresh;
  marking: ArticleActions;
  /** Rows that show more of their Highlights. */
  expanded: ExpandedRowState;
  player: Player;
  speech: Speech;
  copy: Copy;
  exporting: ExportDialogState;
  tagging: TagDialogState;
  showToast: ShowToast;
  attempt: Attempt;
  remedy: (remedy: FeedProblem['remedy']) => void;
  openTab: (url: string) => void;
  showList: (name: ListName, filter?: ListFilter | null) => void;
  /** Marks as read what the list shows. */
  markAll: () => void;
  read: (articleId: number) => void;
  /** Opens a highlight's article at its words; where that is stored no more, its address. */
  readHighlight: (filed: FiledHighlight) => void;
  /** Back from an article to the list. */
  leave: () => void;
}

/** What can be done about articles that are missing. */
export interface BackfillActions {
  /** Begins or goes on with the reading of the archive. */
  get: () => void;
  /** Brings back what was removed. */
  bringBack: () => void;
  pause: () => void;
  cancel: () => void;
  retryGap: (channel: ChannelId) => void;
}

/** The state of the panel of this name; `undefined` until all of it was read. */
export function usePanel(name: string, { showToast }: ToastState): PanelState | undefined {
  const now = useNow();
  const settings = useSettings();
  const attempt = useAttempt(showToast);
  const { row, show } = useView(name, showToast);
  const status = useFeedStatus(now);
  const record = useListCoverage();
  const highlights = useMyHighlights(row, show);
  const mine = row?.list === 'highlights' ? (highlights ?? null) : null;
  const list = useShownList(row, mine);
  const counted = useHighlightCounts(list !== undefined);
  const [goal, setGoal] = useState<string | null>(null);
  const stored = useStoredCount(list !== undefined);
  const top = useListTop(row, list);
  const opened = useRef(false);
  if (top !== undefined && (row?.list !== 'highlights' || mine)) opened.current = true;
  const refreshing = useRefresh(showToast);
  const tagging = useTagDialog(attempt);
  const marking = useArticleActions(showToast, () => list?.showWaiting(), tagging.offer);
  const expanded = useExpandedRows(showToast);
  const remedy = useFeedRemedy(refreshing.refresh, attempt);
  const openTab = useOpenLink(settings.openLinksIn, showToast);
  const copy = useCopy(showToast);
  const exporting = useExportDialog(mine ? highlightScope(mine) : list ? listScope(list) : null);
  const read = (articleId: number) => {
    setGoal(null);
    attempt(() => startReading(articleId));
    show({ articleId, selectedId: articleId, note: null });
  };
  const readHighlight = ({ highlight, article }: FiledHighlight) => {
    if (!article) return openTab(highlight.url);
    read(article.id);
    setGoal(highlight.id);
  };
  const autoplayNext = useAutoplayNext(list, (next, from) => {
    // Who looks at something else is not taken away from it; then hearing the article is what makes it read.
    if (row?.articleId === from) read(next);
    else if (settings.markReadAfter !== null) attempt(() => markHeard(next, marking));
  });
  const speech = useSpeech({ settings, showToast, autoplayNext, show: read });
  useFirstArrivals(status, row, list);
  const player = usePlayer({
    ...settings,
    showToast,
    storedEpisodeId: row && (row.episodeId ?? null),
    storeEpisodeId: (episodeId) => show({ episodeId }),
  });
  if (!row || !list || !status || !record || !opened.current) return undefined;

  const showList = (next: ListName, filter: ListFilter | null = null) => {
    list.clearRead();
    expanded.reset();
    const place = { filter: unfiltered, selected: null, top: null };
    show({
      ...{ list: next, filter, articleId: null, selectedId: null, top: null, note: null },
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
      get: () => attempt(startBackfill),
      bringBack: () => attempt(restoreRemovedArticles),
      pause: () => attempt(pauseBackfill),
      cancel: () => attempt(cancelBackfill),
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
    showToast,
    attempt,
    remedy,
    openTab,
    showList,
    markAll: () => markAll(list, marking),
    read,
    readHighlight,
    leave: () => show({ articleId: null }),
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
async function markHeard(articleId: number, { markOpened }: ArticleActions): Promise<void> {
  const [article] = await articlesById([{ articleId }]);
  if (article) markOpened(articleId, article.hash);
}

/** Of a filtered list, what it shows; else everything, on this list or another. */
function markAll({ filter, ids, unread }: ArticleList, { markRange }: ArticleActions): void {
  if (filter === null) {
    markRange({ kind: 'all' });
    return;
  }
  const shown = ids.filter((articleId) => unread.has(articleId));
  markRange({ kind: 'these', articleIds: shown }, filterPhrase(filter));
}

/** The very first articles come channel by channel and have no rows to shove: until one is chosen, all of them join. */
function useFirstArrivals(
  status: FeedStatus | undefined,
  row: ViewRow | undefined,
  list: ArticleList | undefined,
): void {
  const beganEmpty = useRef(false);
  if (status?.isEmpty) beganEmpty.current = true;
  const waiting = list?.waitingIds.length ?? 0;
  useEffect(() => {
    if (beganEmpty.current && row?.selectedId === null && waiting > 0) list?.showWaiting();
  }, [waiting]);
}
