import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { idSequence } from '../../lib/article/lists/id-sequence.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { highlightTitle, type ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { t } from '../../lib/i18n/t.ts';
import { quoteToCopy } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { normalizeTags } from '../../lib/tag.ts';
import { highlightLink } from '../highlight/highlight-link.ts';
import type { HighlightEdits } from '../highlight/highlighter.ts';
import { useHighlightEdits } from '../highlight/use-highlight-edits.ts';
import { RowGroup } from '../list/RowGroup.tsx';
import { useRowWindow } from '../list/window/use-row-window.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { usePendingFocus } from '../ui/focus/use-pending-focus.ts';
import { HighlightRow } from './HighlightRow.tsx';
import { groupHighlights, type IndexedHighlight } from './highlight-groups.ts';
import { type HighlightRowActions, highlightMenu } from './highlight-menu.ts';
import { type MyHighlightKeys, myHighlightBindings } from './my-highlight-bindings.ts';
import './HighlightRows.css';

export type HighlightRowsProps = Pick<MyHighlightKeys, 'playback' | 'settings' | 'panelKeys'> & {
  list: MyHighlights;
  /** The highlight whose note is open. */
  noteId: string | null;
  feedback: Feedback;
  now: number;
  scroller: RefObject<HTMLElement | null>;
  /** Whether the user comes back from an article; the row that opened it then gets the focus. */
  returning: boolean;
  onOpen: (listed: ListedHighlight) => void;
  onOpenNote: (highlightId: string | null) => void;
  onExport: () => void;
  /** Whether keys act on the list. They don't while an article is open beside it. */
  hasKeys: boolean;
};

/** The rows of the list of all highlights, as many as are in view, and the keys that move between them. */
export function HighlightRows(props: HighlightRowsProps) {
  const { list, noteId, playback, feedback, settings, now, scroller, returning } = props;
  const { shown, ids, view, filters, change, filter } = list;
  const sequence = useMemo(() => idSequence(ids), [ids]);
  const isListed = view.selected !== null && sequence.indexOf(view.selected) >= 0;
  const currentId = isListed ? view.selected : (ids[0] ?? null);
  const rows = useRowWindow<string>({
    scroller,
    list: sequence,
    keyOf: String,
    current: currentId,
    top: view.top,
    onScrollEnd: (top) => change({ top }),
  });
  const [expanded, toggle] = useToggledIds();
  const note = useOpenNote({ noteId, show: props.onOpenNote, toRow: rows.toRow });
  useScrollToTop(scroller, JSON.stringify([view.order, view.terms, view.search]));
  useEffect(() => {
    if (returning && currentId !== null) rows.toRow(currentId);
  }, [returning]);
  const { actions, edits } = useRowActions({
    names: settings,
    feedback,
    openArticle: props.onOpen,
    toggleNote: ({ highlight }) => note.toggle(highlight.id),
    onRemove: ({ id }) => id === noteId && note.close(),
    play: playback.player.play,
    exportShown: props.onExport,
  });
  const editing = { takesFocus: note.takesFocus, actions: { ...edits, dismiss: note.close } };
  const finder = list.search?.finder ?? null;
  const draw = ({ index, listed }: IndexedHighlight) => {
    const { id } = listed.highlight;
    return (
      <HighlightRow
        key={id}
        listed={listed}
        names={settings}
        now={now}
        finder={finder}
        actions={actions}
        selected={id === currentId}
        isUnderDay={view.order === 'date'}
        isExpanded={expanded.has(id)}
        position={{ at: index + 1, of: ids.length }}
        watch={rows.watch}
        editing={noteId === id ? editing : null}
        onSelect={() => change({ selected: id })}
        onToggle={() => toggle(id)}
        onTag={(tag) => filter({ tags: normalizeTags([...filters.tags, tag]) })}
        menu={() => highlightMenu(listed, settings, actions)}
      />
    );
  };
  const selected = currentId === null ? undefined : shown[sequence.indexOf(currentId)];
  const keys = { list, playback, feedback, settings, panelKeys: props.panelKeys };
  return (
    <>
      <div class="ArticleRows HighlightRows" data-order={view.order} ref={rows.box}>
        {groupHighlights(shown, rows.drawn, view.order, now).map((group) => (
          <RowGroup key={group.key} title={group.title} isArticle={view.order !== 'date'}>
            {group.facts !== '' && <p>{group.facts}</p>}
            <ul aria-label={t('myHighlights_title')}>{group.rows.map(draw)}</ul>
          </RowGroup>
        ))}
      </div>
      {props.hasKeys && (
        <KeyBindings
          bindings={myHighlightBindings({ ...keys, selected, rows, actions, toggle })}
          characters={settings.singleKeyShortcuts}
        />
      )}
    </>
  );
}

/** Scrolls to the top when the list is filtered or ordered differently. */
function useScrollToTop(scroller: RefObject<HTMLElement | null>, arrangement: string): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) scroller.current?.scrollTo(0, 0);
    isFirst.current = false;
  }, [arrangement]);
}

function useToggledIds(): [ReadonlySet<string>, (id: string) => void] {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setIds((before) =>
      before.has(id)
        ? new Set([...before].filter((other) => other !== id))
        : new Set([...before, id]),
    );
  return [ids, toggle];
}

interface OpenNoteOptions {
  /** The highlight whose note is open. */
  noteId: string | null;
  show: (highlightId: string | null) => void;
  /** Moves the focus to a row. */
  toRow: (highlightId: string) => void;
}

/** Opens and closes notes in the list. The field takes the focus, and closing returns it to the row. */
function useOpenNote({ noteId, show, toRow }: OpenNoteOptions) {
  const focus = usePendingFocus();
  const close = () => {
    // Before the field is removed, which would lose the focus.
    if (noteId !== null) toRow(noteId);
    show(null);
  };
  return {
    close,
    toggle: (id: string) => {
      if (noteId === id) return close();
      focus.request();
      show(id);
    },
    /** Whether the note was opened just now rather than restored. Only the first call says so. */
    takesFocus: focus.take,
  };
}

interface RowActionOptions
  extends Pick<HighlightRowActions, 'openArticle' | 'toggleNote' | 'play' | 'exportShown'> {
  names: ColorNames;
  feedback: Pick<Feedback, 'showToast' | 'openTab'>;
  onRemove: (highlight: Highlight) => void;
}

/** The actions on the rows of the list, and the edits for a row's note editor. */
function useRowActions({ names, feedback, onRemove, ...others }: RowActionOptions): {
  actions: HighlightRowActions;
  edits: HighlightEdits;
} {
  const edits = useHighlightEdits(names, feedback.showToast);
  const { changeColor, remove, copy } = edits;
  const copyQuote = (listed: ListedHighlight) => {
    const { highlight, change } = listed;
    const source = { ...highlight, title: highlightTitle(listed) };
    copy(quoteToCopy(highlight, change), source, () => highlightLink(listed));
  };
  const removeAndClose = (highlight: Highlight) => {
    remove(highlight);
    onRemove(highlight);
  };
  const { openTab } = feedback;
  return {
    actions: { ...others, changeColor, remove: removeAndClose, copyQuote, openTab },
    edits,
  };
}
