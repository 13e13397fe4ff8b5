import { Bookmark, BookmarkCheck } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { KeyPoint } from '../../lib/article/model/body.ts';
import { formatFullDateTime } from '../../lib/i18n/format-timestamp.ts';
import { t } from '../../lib/i18n/t.ts';
import { publisherText } from '../../lib/site/site.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { KeyPointText } from '../article/KeyPointText.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../ui/popover/Menu.tsx';
import { ExpandedRows } from './expanded-rows.ts';
import { RowMeta } from './RowMeta.tsx';
import './RowPoints.css';
import './list-row.css';
import './ArticleRow.css';

export type ArticleRowProps = {
  article: Article;
  now: number;
  unread: boolean;
  saved: boolean;
  selected: boolean;
  /** Shows what changed in the article and when, instead of its publication date. */
  showsChange?: boolean;
  /** Whether the row stands under the heading of its day. */
  isUnderDay: boolean;
  /** Shows the lead although the article was read before the row was drawn. */
  keepsLead?: boolean;
  /** The row's position in the list, where not all rows are drawn. */
  position?: RowPosition;
  /** Watches the row's size while it is drawn. Returns a function that stops watching. */
  watch?: (row: Element) => () => void;
  onOpen: () => void;
  onSelect: () => void;
  onSave: () => void;
  menu?: (() => readonly MenuItem[]) | undefined;
  /** Title, text and label of a search result, with its hits marked, and what is shown below them. */
  result?: Record<'title' | 'text' | 'below' | 'label', ComponentChildren> | undefined;
  /** Shown below the row's meta line. */
  children?: ComponentChildren;
};

export interface RowPosition {
  /** Counted from 1. */
  at: number;
  /** -1 while that is unknown. */
  of: number;
}

/** One article in a list. The headline is a button that covers the row; the other buttons lie above it. */
export function ArticleRow(props: ArticleRowProps) {
  const { article, now, unread, saved, selected, isUnderDay, showsChange = false } = props;
  const {
    keepsLead = false,
    position,
    watch,
    onOpen,
    onSelect,
    onSave,
    menu,
    children,
    result,
  } = props;
  const { id, url, title, lead, sortAt, keyPoints } = article;
  const isExpanded = useContext(ExpandedRows).has(id);
  // A row keeps its height when its article is read, or the rows below would jump.
  const [wasUnread] = useState(unread);
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => (row.current && watch ? watch(row.current) : undefined), []);
  return (
    <li
      class="list-row ArticleRow"
      ref={row}
      data-row={id}
      data-unread={unread}
      aria-posinset={position?.at}
      aria-setsize={position?.of}
      aria-current={selected ? 'true' : undefined}
      onFocusIn={selected ? undefined : onSelect}
    >
      <h3>
        <button
          type="button"
          data-stop={id}
          title={t('list_publishedAt', { time: formatFullDateTime(sortAt) })}
          {...headlineClicks(url, onOpen)}
        >
          <span class="headline" {...publisherText}>
            {result?.title ?? title}
          </span>
          {unread && <span class="visually-hidden">{t('list_unreadLabel')}</span>}
        </button>
      </h3>
      {isExpanded && <RowPoints points={keyPoints} />}
      {!isExpanded && result && (
        <p class="lead result" {...publisherText}>
          {result.text}
        </p>
      )}
      {result?.below}
      {!isExpanded && !result && (unread || wasUnread || keepsLead) && lead && (
        <p class="lead" {...publisherText}>
          {lead}
        </p>
      )}
      <RowMeta
        article={article}
        label={result?.label}
        now={now}
        showsChange={showsChange}
        isUnderDay={isUnderDay}
      />
      {children && <div class="below">{children}</div>}
      <div class="controls">
        <IconButton
          icon={saved ? BookmarkCheck : Bookmark}
          label={t('action_saveFor', { title })}
          pressed={saved}
          onClick={onSave}
        />
        {menu && <Menu label={t('action_moreFor', { title })} items={menu} />}
      </div>
    </li>
  );
}

type RowPointsProps = { points: readonly KeyPoint[] };

const most = 3;

/** The first key points of an article in its row. */
function RowPoints({ points }: RowPointsProps) {
  return (
    <ul class="RowPoints" {...publisherText}>
      {points.slice(0, most).map((point) => (
        <li key={point.text}>
          <KeyPointText point={point} />
        </li>
      ))}
    </ul>
  );
}
