import { useEffect, useRef, useState } from 'preact/hooks';
import { cancelOlder, getOlder, pauseOlder, retryGap } from '../../lib/app/archive.ts';
import { beginReading } from '../../lib/app/reading-place.ts';
import type { FeedProblem } from '../../lib/notice/feed-problem.ts';
import type { Settings } from '../../lib/settings.ts';
import type { ChannelId } from '../../lib/site.ts';
import type { ListFilter, ListName, ViewRow } from '../../lib/store/rows.ts';
import { type ArticleList, useArticleList } from '../hooks/use-article-list.ts';
import { type Attempt, useAttempt } from '../hooks/use-attempt.ts';
import { type Copy, useCopy } from '../hooks/use-copy.ts';
import { type Expanded, useExpanded } from '../hooks/use-expanded.ts';
import { useLinks } from '../hooks/use-links.ts';
import { type Marking, useMarking } from '../hooks/use-marking.ts';
import { useNow } from '../hooks/use-now.ts';
import { type Player, usePlayer } from '../hooks/use-player.ts';
import { useReadOn } from '../hooks/use-read-on.ts';
import { type ListRecord, useRecord } from '../hooks/use-record.ts';
import { type Refreshing, useRefresh } from '../hooks/use-refresh.ts';
import { useRemedy } from '../hooks/use-remedy.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { type Speech, useSpeech } from '../hooks/use-speech.ts';
import { type Status, useStatus } from '../hooks/use-status.ts';
import type { Say, ToastState } from '../hooks/use-toast.ts';
import { useView, type View } from '../hooks/use-view.ts';

/** Everything that the panel's list and its reading view draw from and do. */
export interface PanelState {
  now: number;
  settings: Settings;
  view: View & { row: ViewRow };
  list: ArticleList;
  status: Status;
  record: ListRecord;
  older: Older;
  refreshing: Refreshing;
  marking: Marking;
  /** Rows that show more of their Highlights. */
  expanded: Expanded;
  player: Player;
  speech: Speech;
  copy: Copy;
  say: Say;
  attempt: Attempt;
  remedy: (remedy: FeedProblem['remedy']) => void;
  openTab: (url: string) => void;
  showList: (name: ListName, filter?: ListFilter) => void;
  showMore: () => void;
  read: (n: number) => void;
  /** Back from an article to the list. */
  leave: () => void;
}

/** What can be done about articles that are missing. */
export interface Older {
  /** Begins or goes on with the reading of the archive. */
  get: () => void;
  pause: () => void;
  cancel: () => void;
  retryGap: (channel: ChannelId) => void;
}

const page = 100;

/** The state of the panel of this name; `undefined` until all of it was read. */
export function usePanel(name: string, { say }: ToastState): PanelState | undefined {
  const now = useNow();
  const settings = useSettings();
  const attempt = useAttempt(say);
  const { row, show } = useView(name, say);
  const status = useStatus(now);
  const record = useRecord();
  const [limit, setLimit] = useState(page);
  const list = useArticleList(row?.list ?? 'unread', limit);
  const refreshing = useRefresh(say);
  const marking = useMarking(say, () => list?.admit());
  const expanded = useExpanded(say);
  const remedy = useRemedy(refreshing.refresh, attempt);
  const openTab = useLinks(settings.linksOpen, say);
  const copy = useCopy(say);
  const read = (n: number) => {
    attempt(() => beginReading(n));
    show({ article: n, selected: n });
  };
  const readOn = useReadOn(list, (next, from) => {
    // Who looks at something else is not taken away from it; then hearing the article is what makes it read.
    if (row?.article === from) read(next.n);
    else if (settings.readAfter !== null) marking.opened(next.n, next.hash);
  });
  const speech = useSpeech({ settings, say, readOn, show: read });
  useFirstArrivals(status, row, list);
  const player = usePlayer({
    ...settings,
    say,
    kept: row && (row.episode ?? null),
    keep: (episode) => show({ episode }),
  });
  if (!row || !list || !status || !record) return undefined;

  const showList = (next: ListName, filter: ListFilter | null = null) => {
    setLimit(page);
    list.tidy();
    expanded.reset();
    show({ list: next, filter, article: null, selected: null });
  };
  return {
    now,
    settings,
    view: { row, show },
    list,
    status,
    record,
    older: {
      get: () => attempt(getOlder),
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
    say,
    attempt,
    remedy,
    openTab,
    showList,
    showMore: () => setLimit(limit + page),
    read,
    leave: () => show({ article: null }),
  };
}

/** The very first articles come channel by channel and have no rows to shove: until one is chosen, all of them join. */
function useFirstArrivals(
  status: Status | undefined,
  row: ViewRow | undefined,
  list: ArticleList | undefined,
): void {
  const beganEmpty = useRef(false);
  if (status?.articles === 0) beganEmpty.current = true;
  const waiting = list?.waiting.length ?? 0;
  useEffect(() => {
    if (beganEmpty.current && row?.selected === null && waiting > 0) list?.admit();
  }, [waiting]);
}
