import { Bookmark, BookmarkCheck, Ellipsis } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { formatFullDateTime } from '../../lib/i18n/format-time.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../ui/popover/Menu.tsx';
import { ExpandedRows } from './expanded-rows.ts';
import { RowMeta } from './RowMeta.tsx';
import { RowPoints } from './RowPoints.tsx';
import './ArticleRow.css';
import { t } from '../../lib/i18n/t.ts';

export type ArticleRowProps = {
  article: Article;
  now: number;
  unread: boolean;
  saved: boolean;
  selected: boolean;
  /** Tells what changed in the article, and when, instead of when it was published. */
  tellsChange?: boolean;
  /** Whether the lead stays although the article was read before the row was drawn. */
  keepsLead?: boolean;
  /** Which row of how many it is, where not all of them are drawn. */
  position?: RowPosition;
  /** To be told of the row while it is drawn, because it may change its size. */
  watch?: (row: Element) => () => void;
  onOpen: () => void;
  onSelect: () => void;
  onSave: () => void;
  menu?: (() => readonly MenuItem[]) | undefined;
  /** What stands below the row's line. */
  children?: ComponentChildren;
};

export interface RowPosition {
  /** Counted from 1. */
  at: number;
  of: number;
}

/** One article in a list. The headline is the button and covers the row; the others lie above it. */
export function ArticleRow(props: ArticleRowProps) {
  const { article, now, unread, saved, selected, tellsChange = false } = props;
  const { keepsLead = false, position, watch, onOpen, onSelect, onSave, menu, children } = props;
  const { id, title, lead, sortAt, keyPoints } = article;
  const isExpanded = useContext(ExpandedRows).has(id);
  // A row that is read where it stands keeps its height, or it would pull up all that is below it.
  const [wasUnread] = useState(unread);
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => (row.current && watch ? watch(row.current) : undefined), []);
  return (
    <li
      class="ArticleRow"
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
          title={t('list_published', { time: formatFullDateTime(sortAt) })}
          onClick={onOpen}
        >
          <span class="headline">{title}</span>
          {unread && <span class="visually-hidden">, {t('list_unreadRow')}</span>}
        </button>
      </h3>
      {isExpanded && <RowPoints points={keyPoints} />}
      {!isExpanded && (unread || wasUnread || keepsLead) && lead && <p class="lead">{lead}</p>}
      <RowMeta article={article} now={now} tellsChange={tellsChange} />
      {children && <div class="below">{children}</div>}
      <div class="controls">
        <IconButton
          icon={saved ? BookmarkCheck : Bookmark}
          label={t('action_saveFor', { title })}
          pressed={saved}
          onClick={onSave}
        />
        {menu && <Menu icon={Ellipsis} label={t('action_moreFor', { title })} items={menu} />}
      </div>
    </li>
  );
}
