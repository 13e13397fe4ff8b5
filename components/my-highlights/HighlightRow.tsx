import { Ellipsis, MessageSquarePlus, MessageSquareText } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FiledHighlight } from '../../lib/highlight/highlight-order.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import { formatFullDateTime, formatTimestamp } from '../../lib/i18n/format-time.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { highlightLabel } from '../../lib/presenters/lists/highlight-label.ts';
import { NoteEditor, type NoteEditorProps } from '../highlight/NoteEditor.tsx';
import type { RowPosition } from '../list/ArticleRow.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../ui/popover/Menu.tsx';
import { HighlightSource } from './HighlightSource.tsx';
import { TextWithMatches } from './TextWithMatches.tsx';
import { useIsOverflowing } from './use-is-overflowing.ts';
import './HighlightRow.css';

export type HighlightRowProps = {
  filed: FiledHighlight;
  now: number;
  selected: boolean;
  /** Whether its article is named in the row, and not above it. */
  namesTitle: boolean;
  /** The words that are searched for. */
  searchTerms: readonly string[];
  /** Whether all of a long quote or note is shown. */
  isOpen: boolean;
  position: RowPosition;
  watch: (row: Element) => () => void;
  /** What the editor of its note needs; `null` while that is closed. */
  editing: Pick<NoteEditorProps, 'takesFocus' | 'act'> | null;
  onOpen: () => void;
  onSelect: () => void;
  onToggle: () => void;
  onNote: () => void;
  onTag: (tag: string) => void;
  menu: () => readonly MenuItem[];
};

/** One highlight in the list of all: its words as they are marked, its note and tags, and where it is from. */
export function HighlightRow(props: HighlightRowProps) {
  const { filed, now, selected, namesTitle, searchTerms, isOpen, position, watch, editing } = props;
  const { onOpen, onSelect, onToggle, onNote, onTag, menu } = props;
  const { id, quote, color, note, tags, createdAt, moment } = filed.highlight;
  const isEditing = editing !== null;
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => (row.current ? watch(row.current) : undefined), []);
  const isLong = useIsOverflowing(row, [quote.exact, note, isEditing]);
  const wasEditing = useRef(isEditing);
  useLayoutEffect(() => {
    // The field is opened to be written in. Found open, the list stands where it was left.
    if (isEditing && !wasEditing.current) row.current?.scrollIntoView({ block: 'nearest' });
    wasEditing.current = isEditing;
  }, [isEditing]);
  const { highlight } = words;
  const name = highlightLabel(filed.highlight);
  return (
    <li
      class="HighlightRow"
      ref={row}
      data-row={id}
      data-open={isOpen}
      aria-posinset={position.at}
      aria-setsize={position.of}
      aria-current={selected ? 'true' : undefined}
      onFocusIn={selected ? undefined : onSelect}
    >
      <h3>
        <button type="button" data-stop={id} onClick={onOpen}>
          <span class="visually-hidden">{highlight.colors[color]}: </span>
          <span class="quote" data-lines={4} dir="auto">
            <span data-color={color}>
              {quote.exact === '' ? (
                name
              ) : (
                <TextWithMatches text={quote.exact} searchTerms={searchTerms} />
              )}
            </span>
          </span>
        </button>
      </h3>
      {note !== '' && !isEditing && (
        <p class="note" data-lines={3} dir="auto">
          <TextWithMatches text={note} searchTerms={searchTerms} />
        </p>
      )}
      {isLong && (
        <div class="more">
          <Button look="quiet" onClick={onToggle}>
            {isOpen ? myHighlightsWords.less : myHighlightsWords.more}
          </Button>
        </div>
      )}
      {tags.length > 0 && !isEditing && (
        <ul class="tags" aria-label={tagWords.title}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                dir="auto"
                title={tagWords.show(tag)}
                onClick={() => onTag(tag)}
              >
                <TextWithMatches text={tag} searchTerms={searchTerms} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <HighlightSource filed={filed} namesTitle={namesTitle} searchTerms={searchTerms} />
      <p class="meta">
        {moment && quote.exact !== '' && <span class="moment">{formatTimeCode(moment.start)}</span>}
        <time dateTime={new Date(createdAt).toISOString()} title={formatFullDateTime(createdAt)}>
          {formatTimestamp(createdAt, now)}
        </time>
      </p>
      <div class="controls">
        <IconButton
          icon={note === '' ? MessageSquarePlus : MessageSquareText}
          label={myHighlightsWords.noteFor(name)}
          pressed={isEditing}
          onClick={onNote}
        />
        <Menu icon={Ellipsis} label={myHighlightsWords.actionsFor(name)} items={menu} />
      </div>
      {editing && <NoteEditor highlight={filed.highlight} {...editing} />}
    </li>
  );
}
