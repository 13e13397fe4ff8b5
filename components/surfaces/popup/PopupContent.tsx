import type { Article } from '../../../lib/article/model/article.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { Settings } from '../../../lib/settings.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { dayOfTodaysBriefing } from '../../../lib/store/briefing/todays-briefing.ts';
import type { ShortList } from '../../../lib/store/lists/short-list.ts';
import { ExpandedRows } from '../../list/expanded-rows.ts';
import { HighlightCountsContext, noCounts } from '../../list/highlight-counts.ts';
import { FeedProblemBar } from '../../list/status/FeedProblemBar.tsx';
import { FirstRun } from '../../list/status/FirstRun.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import type { ShortArticleList } from '../../list/use-short-list.ts';
import { FollowedColorsContext, useFollowedColors } from '../../list/watch/following.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyPointDigest, type KeyPointDigestProps } from './KeyPointDigest.tsx';
import { PopupList } from './PopupList.tsx';
import { PopupTabPanel } from './PopupTabs.tsx';
import type { PopupListState } from './use-popup-list.ts';
import type { TabCounts } from './use-tab-counts.ts';
import './PageArticleBar.css';

export type PopupContentProps = {
  popup: PopupListState;
  list: ShortArticleList;
  feed: Feed;
  /** The stored article of the active tab's page. */
  pageArticle: Pick<Article, 'id' | 'title'> | null;
  /** `undefined` until counted. */
  counts: TabCounts | undefined;
  /** The ids of the articles whose rows show more key points. */
  expanded: ReadonlySet<number>;
  now: number;
  settings: Pick<Settings, 'followed' | 'watchLists'>;
  onOpen: (articleId: number, keyPoint?: string) => void;
  onSave: (articleId: number) => void;
  onUndo: () => void;
  onShowAll: () => void;
  /** Opens the briefing of a day. */
  onBriefing: (day: string) => void;
};

/** The popup below its tabs: the active tab's article, the feed's state, and the rows. */
export function PopupContent(props: PopupContentProps) {
  const { popup, feed, pageArticle, onOpen } = props;
  const { status, refreshing, remedy } = feed;
  return (
    <>
      {pageArticle && (
        <PageArticleBar
          text={t('popup_pageArticleStored')}
          title={pageArticle.title}
          onOpen={() => onOpen(pageArticle.id)}
        />
      )}
      {status && !status.isEmpty && (
        <FeedProblemBar
          problem={status.problem}
          refreshing={refreshing.running}
          onRemedy={remedy}
        />
      )}
      <PopupTabPanel tab={popup.tab}>
        <TabRows {...props} />
      </PopupTabPanel>
    </>
  );
}

function TabRows(props: PopupContentProps) {
  const { popup, list, feed, counts, expanded, now, onOpen, onSave, onUndo, onShowAll } = props;
  const { tab, selected, isPainted, select, showTab, showMore } = popup;
  const { status, storedCount, refreshing, remedy } = feed;
  const highlights = useHighlightCounts(isPainted);
  const colors = useFollowedColors(props.settings);
  const showUnread = () => showTab('unread');
  const isWatch = tab === 'watch';
  const briefing = latest(useLive(() => dayOfTodaysBriefing(now), [now], isWatch));
  if (status?.isEmpty) {
    return <FirstRun problem={status.problem} refreshing={refreshing} onRemedy={remedy} />;
  }
  if (tab === 'keyPoints') {
    return (
      <PopupKeyPoints
        digest={popup.digest}
        now={now}
        selectedId={selected?.id ?? null}
        onOpen={onOpen}
        onSelect={select}
        onSave={onSave}
        onShowUnread={showUnread}
      />
    );
  }
  // If the briefing came later, it would push the rows down.
  if (isWatch && briefing === undefined) return null;
  return (
    <ExpandedRows.Provider value={expanded}>
      <HighlightCountsContext.Provider value={highlights?.byArticle ?? noCounts}>
        <FollowedColorsContext.Provider value={colors}>
          {isWatch && briefing && (
            <PageArticleBar
              text={t('popup_todaysBriefing')}
              onOpen={() => props.onBriefing(briefing)}
            />
          )}
          <PopupList
            list={list}
            now={now}
            selected={selected}
            onOpen={onOpen}
            onSave={onSave}
            onUndo={onUndo}
            onShowAll={onShowAll}
            total={totalOf(list, counts)}
            stored={storedCount}
            onSelect={select}
            onMore={showMore}
            onShowUnread={showUnread}
          />
        </FollowedColorsContext.Provider>
      </HighlightCountsContext.Provider>
    </ExpandedRows.Provider>
  );
}

/** The number of rows in the whole list; `undefined` until counted. */
const totalOf = (
  { name, stayed, watch }: ShortArticleList,
  counts: TabCounts | undefined,
): number | undefined => (name === 'watch' ? watch?.total : counts && counts[name] + stayed);

type PageArticleBarProps = {
  /** The sentence of the offer. */
  text: string;
  /** The article's title, on its own line. */
  title?: string;
  onOpen: () => void;
};

/** Above the list: the article of the page in the active tab, or today's briefing, with a button to open it. */
function PageArticleBar({ text, title, onOpen }: PageArticleBarProps) {
  return (
    <div class="PageArticleBar">
      <p>
        {text}
        {title !== undefined && (
          <span class="title" {...publisherText}>
            {title}
          </span>
        )}
      </p>
      <Button onClick={onOpen}>{t('popup_read')}</Button>
    </div>
  );
}

type PopupKeyPointsProps = Omit<KeyPointDigestProps, 'digest'> & {
  /** `undefined` until loaded. */
  digest: ShortList | undefined;
  onShowUnread: () => void;
};

/** The publisher's key points of the last days, or an empty state. */
function PopupKeyPoints({ digest, onShowUnread, ...others }: PopupKeyPointsProps) {
  if (!digest) return null;
  if (digest.articles.length > 0) return <KeyPointDigest digest={digest} {...others} />;
  const action = { label: t('action_showUnreadArticles'), run: onShowUnread };
  return (
    <EmptyState title={t('empty_keyPoints')} text={t('empty_keyPointsHint')} action={action} />
  );
}
