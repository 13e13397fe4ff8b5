import { ChartLine, type IconNode, Mic } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { ArticleKind } from '../../lib/article/model/article-kind.ts';
import { isDiscussionNew } from '../../lib/article/model/discussion.ts';
import { formatTimeOfDay } from '../../lib/i18n/format-time.ts';
import { formatTimestamp } from '../../lib/i18n/format-timestamp.ts';
import { t } from '../../lib/i18n/t.ts';
import { changeKindsLabel, rowDuration, rowLabel } from '../../lib/presenters/list.ts';
import { Icon } from '../ui/Icon.tsx';
import { HighlightCountsContext } from './highlight-counts.ts';
import { FollowedNames } from './watch/FollowedNames.tsx';
import { WatchHitsContext } from './watch/following.ts';
import './RowMeta.css';

export type RowMetaProps = {
  article: Article;
  /** Replaces the article's own label. */
  label?: ComponentChildren;
  now: number;
  /** Shows what changed and when, instead of the publication date. */
  showsChange: boolean;
  /** Whether the row stands under the heading of its day, so that only the time is shown. */
  isUnderDay: boolean;
};

/** The meta line of a row: category, what is followed, date and length, or what changed and when. */
export function RowMeta(props: RowMetaProps) {
  const { article, now, showsChange, isUnderDay } = props;
  const marks = useContext(HighlightCountsContext).get(article.id);
  const hits = useContext(WatchHitsContext).get(article.id);
  const { kind, sortAt, changedAt, changes } = article;
  const icon = icons[kind];
  const label = props.label ?? rowLabel(article);
  const what = changeKindsLabel(changes);
  const edited = changeKindsLabel(changes.slice(0, 1));
  const when = (at: number) => (isUnderDay ? formatTimeOfDay(at) : formatTimestamp(at, now));
  const changed = showsChange ? changedAt : null;
  const shownAt = changed ?? sortAt;
  const more = [
    changed === null && rowDuration(article),
    changed === null && isDiscussionNew(article, now) && t('article_newDiscussion'),
    marks && marks.highlights > 0 && t('count_highlights', { count: marks.highlights }),
    marks?.hasNote && t('list_hasNote'),
    // Lists show a muted article only if the user has saved or read it.
    article.listedAt < 0 && t('search_muted'),
  ].filter((part) => typeof part === 'string');
  return (
    <p class="RowMeta">
      {label && (
        <span class={icon ? 'category with-icon' : 'category'} dir="auto">
          {icon && <Icon icon={icon} />}
          {icon ? <span>{label}</span> : label}
        </span>
      )}
      {hits && <FollowedNames hits={hits} />}
      {changed !== null && what && <span class="changes">{what}</span>}
      <time class={isUnderDay ? undefined : 'date'} dateTime={new Date(shownAt).toISOString()}>
        {when(shownAt)}
      </time>
      {changed === null && edited && (
        <span class="edit">{t('list_changedKind', { what: edited })}</span>
      )}
      <span class="more">
        {more.map((part) => (
          <span key={part}>{part} </span>
        ))}
      </span>
    </p>
  );
}

/** News has no icon. */
const icons: Record<ArticleKind, IconNode | null> = { news: null, podcast: Mic, report: ChartLine };
