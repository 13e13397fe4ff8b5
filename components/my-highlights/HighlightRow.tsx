import { MessageSquarePlus, MessageSquareText } from 'lucide';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isArticleNote } from '../../lib/highlight/article-note.ts';
import { wordsNow } from '../../lib/highlight/highlight-change.ts';
import { highlightTitle, type ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { formatTimeOfDay } from '../../lib/i18n/format-time.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { formatFullDateTime, formatTimestamp } from '../../lib/i18n/format-timestamp.ts';
import { t } from '../../lib/i18n/t.ts';
import { highlightLabel } from '../../lib/presenters/highlight.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { publisherText } from '../../lib/site/site.ts';
import { NoteEditor, type NoteEditorProps } from '../highlight/NoteEditor.tsx';
import type { RowPosition } from '../list/ArticleRow.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../ui/popover/Menu.tsx';
import { HighlightText, type HighlightTextProps } from './HighlightText.tsx';
import { articleFacts } from './highlight-groups.ts';
import type { HighlightRowActions } from './highlight-menu.ts';
import { TextWithMatches } from './TextWithMatches.tsx';
import '../list/list-row.css';
import './HighlightRow.css';

export type HighlightRowProps = {
  listed: ListedHighlight;
  names: HighlightTextProps['names'];
  now: number;
  selected: boolean;
  /** Whether the row stands under the heading of its day; otherwise under that of its article. */
  isUnderDay: boolean;
  finder: HighlightTextProps['finder'];
  /** Whether a long quote or note is shown in full. */
  isExpanded: boolean;
  position: RowPosition;
  watch: (row: Element) => () => void;
  /** The props of the note editor; `null` while it is closed. */
  editing: Pick<NoteEditorProps, 'takesFocus' | 'actions'> | null;
  actions: Pick<HighlightRowActions, 'openArticle' | 'toggleNote'>;
  onSelect: () => void;
  onToggle: () => void;
  onTag: (tag: string) => void;
  menu: () => readonly MenuItem[];
};

/** One highlight or note on an article in the list of all: its quote, note and tags, and the article it is in. */
export function HighlightRow(props: HighlightRowProps) {
  const { listed, names, now, selected, isUnderDay, finder, isExpanded, position } = props;
  const { editing, watch, actions, onSelect, onToggle, onTag, menu } = props;
  const { highlight } = listed;
  const { id, quote, note, createdAt, moment } = highlight;
  const isEditing = editing !== null;
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => (row.current ? watch(row.current) : undefined), []);
  const words = wordsNow(highlight, listed.change);
  const isOverflowing = useIsOverflowing(row, [words, note, isEditing]);
  const wasEditing = useRef(isEditing);
  useLayoutEffect(() => {
    // Only for a note that the user opens: a list that is restored stays where it was left.
    if (isEditing && !wasEditing.current) row.current?.scrollIntoView({ block: 'nearest' });
    wasEditing.current = isEditing;
  }, [isEditing]);
  const name = isArticleNote(highlight) ? highlightTitle(listed) : highlightLabel(highlight);
  return (
    <li
      class="list-row HighlightRow"
      ref={row}
      data-row={id}
      data-open={isExpanded}
      aria-posinset={position.at}
      aria-setsize={position.of}
      aria-current={selected ? 'true' : undefined}
      onFocusIn={selected ? undefined : onSelect}
    >
      <HighlightText
        highlight={highlight}
        change={listed.change}
        names={names}
        finder={finder}
        isEditing={isEditing}
        isExpanded={isExpanded}
        isOverflowing={isOverflowing}
        onToggle={onToggle}
        onTag={onTag}
        onOpen={() => actions.openArticle(listed)}
      />
      <HighlightSource listed={listed} namesTitle={isUnderDay} finder={finder} />
      <p class="meta">
        {moment && quote.exact !== '' && <span class="moment">{formatTimeCode(moment.start)}</span>}
        <time dateTime={new Date(createdAt).toISOString()} title={formatFullDateTime(createdAt)}>
          {isUnderDay ? formatTimeOfDay(createdAt) : formatTimestamp(createdAt, now)}
        </time>
      </p>
      <div class="controls">
        <IconButton
          icon={note === '' ? MessageSquarePlus : MessageSquareText}
          label={t('myHighlights_noteFor', { quote: name })}
          pressed={isEditing}
          onClick={() => actions.toggleNote(listed)}
        />
        <Menu label={t('myHighlights_moreFor', { quote: name })} items={menu} />
      </div>
      {editing && <NoteEditor highlight={highlight} {...editing} />}
    </li>
  );
}

/** Whether a text in the box has more lines than its `data-lines` allows. Measured again when `contents` changes. */
function useIsOverflowing(
  box: RefObject<HTMLElement | null>,
  contents: readonly unknown[],
): boolean {
  const [isLong, setIsLong] = useState(false);
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const measure = () => {
      const texts = [...outer.querySelectorAll<HTMLElement>('[data-lines]')];
      setIsLong(texts.some((text) => linesOf(text) > Number(text.dataset.lines)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, contents);
  return isLong;
}

const linesOf = (text: HTMLElement): number =>
  Math.round(text.scrollHeight / Number.parseFloat(getComputedStyle(text).lineHeight));

type HighlightSourceProps = {
  listed: ListedHighlight;
  /** Whether to name the article with author and date; otherwise the heading above does. */
  namesTitle: boolean;
  finder: HitFinder | null;
};

/** The article of a highlight. One that is no longer stored is named by what the highlight holds. */
function HighlightSource({ listed, namesTitle, finder }: HighlightSourceProps) {
  const { highlight, article } = listed;
  const facts = [
    namesTitle ? articleFacts(highlight) : '',
    article ? '' : highlight.url.replace(/^https?:\/\//, ''),
  ].filter((fact) => fact !== '');
  if (article && !namesTitle) return null;
  return (
    <div class="source">
      {namesTitle && (
        <p class="title" {...publisherText}>
          <TextWithMatches text={highlightTitle(listed)} finder={finder} field="title" />
        </p>
      )}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {!article && <p>{t('myHighlights_articleNotStored')}</p>}
    </div>
  );
}
