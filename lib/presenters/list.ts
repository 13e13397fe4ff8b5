import type { Article } from '../article/model/article.ts';
import type { ChangeKind } from '../article/model/change-kind.ts';
import type { Enclosure } from '../feed/feed-item.ts';
import { formatList } from '../i18n/format-list.ts';
import { t } from '../i18n/t.ts';

type Labeled = Pick<Article, 'kind' | 'categories'>;

/** An article's labels, most specific first: its kind, then the publisher's categories. */
function labelsOf({ kind, categories }: Labeled): string[] {
  return kind === 'news' ? categories : [t(`article_kind_${kind}`), ...categories];
}

/** The single label of a row; `null` if the publisher assigned none. */
export const rowLabel = (article: Labeled): string | null => labelsOf(article)[0] ?? null;

/** The line above a title: at most two labels. */
export const eyebrow = (article: Labeled): string =>
  [...new Set(labelsOf(article))].slice(0, 2).join(' · ');

/** What an edit changed, most important first: "figures, wording". `null` if unknown. */
export const changeKindsLabel = (kinds: readonly ChangeKind[]): string | null =>
  kinds.length === 0 ? null : formatList(kinds.map((kind) => t(`versions_changeKind_${kind}`)));

/** The uses of a tag: "2 saved articles, 1 highlight". */
export function tagUses(saved: number, highlights: number): string {
  return formatList([
    ...(saved > 0 ? [t('count_savedArticles', { count: saved })] : []),
    ...(highlights > 0 ? [t('count_highlights', { count: highlights })] : []),
  ]);
}

/** The label of the command that opens a discussion, with the number of comments if there are any. */
export const openDiscussionLabel = (comments: number | null): string =>
  comments ? t('action_openDiscussionWithCount', { count: comments }) : t('action_openDiscussion');

/** The time that a row's article takes: listening time for an announced episode, reading time otherwise. */
export function rowDuration({
  minutes,
  enclosure,
}: {
  minutes: number;
  enclosure: Enclosure | null;
}): string {
  const seconds = enclosure?.seconds;
  return t('list_duration', {
    minutes: seconds === undefined ? minutes : Math.max(1, Math.round(seconds / 60)),
  });
}

/** A list, as far as its label needs it. */
interface ListExtent {
  name: 'unread' | 'all' | 'saved' | 'watch' | 'mentions' | 'changed' | 'recentlyRead';
  /** All rows, including those that stay although they were read. */
  total: number;
  hasReadRows: boolean;
}

/**
 * An article's position in a list, counted from 1: "4 of 19 unread". It does not say "unread" if the list has read
 * rows.
 */
export function listPositionLabel(
  { name, total, hasReadRows }: ListExtent,
  position: number,
): string {
  const place = { at: position, total };
  if (name === 'unread' && !hasReadRows) return t('reading_positionInUnread', place);
  return name === 'saved' ? t('reading_positionInSaved', place) : t('reading_positionInAll', place);
}
