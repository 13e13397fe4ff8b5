import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { searchWords } from '../../lib/highlight/word-search.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { normalizeTags } from '../../lib/tag.ts';
import { useHighlightEdits } from '../highlight/use-highlight-edits.ts';
import { RowGroup } from '../list/RowGroup.tsx';
import { useRowWindow } from '../list/window/use-row-window.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { KeyBindings } from '../ui/keyboard/KeyBindings.tsx';
import { HighlightRow } from './HighlightRow.tsx';
import { groupHighlights, type IndexedHighlight } from './highlight-groups.ts';
import { type HighlightRowActions, highlightMenu } from './highlight-menu.ts';
import { myHighlightBindings } from './my-highlight-bindings.ts';
import './HighlightRows.css';

export type HighlightRowsProps = {
  panel: PanelState;
  mine: MyHighlights;
  scroller: RefObject<HTMLElement | null>;
  /** Whether the reader comes back from an article; then the row from which it was opened has the focus. */
  returning: boolean;
};

/** The rows of the list of all highlights, as many as are in view, and the keys that move in them. */
export function HighlightRows({ panel, mine, scroller, returning }: HighlightRowsProps) {
  const { now, view: panelView, showToast, player } = panel;
  const { shown, ids, view, change, filter } = mine;
  const current =
    view.selected !== null && ids.includes(view.selected) ? view.selected : (ids[0] ?? null);
  const rows = useRowWindow<string>({
    ...{ scroller, keys: ids, keyOf: String, current, top: view.top },
    onRest: (top) => change({ top }),
  });
  const edits = useHighlightEdits(showToast);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const noteAsked = useRef(false);
  const noteOf = panelView.row.note ?? null;
  useFromTop(scroller, JSON.stringify([view.order, view.filter]));
  useEffect(() => {
    if (returning && current !== null) rows.toRow(current);
  }, []);

  const openNote = (id: string) => {
    noteAsked.current = true;
    panelView.show({ note: id });
  };
  const closeNote = () => {
    // Before the field goes, and the focus with it.
    if (noteOf !== null) rows.toRow(noteOf);
    panelView.show({ note: null });
  };
  const takesFocus = () => {
    const takes = noteAsked.current;
    noteAsked.current = false;
    return takes;
  };
  const toggle = (id: string) =>
    setOpen((before) =>
      before.has(id)
        ? new Set([...before].filter((other) => other !== id))
        : new Set([...before, id]),
    );
  const acts: HighlightRowActions = {
    ...edits,
    open: panel.readHighlight,
    openTab: panel.openTab,
    note: ({ highlight: { id } }) => (noteOf === id ? closeNote() : openNote(id)),
    play: (articleId, seconds) => player.play(articleId, seconds),
    exportShown: () => panel.exporting.open('shown'),
  };
  const wanted = searchWords(view.filter.words);
  const rowOf = ({ place, filed }: IndexedHighlight) => {
    const { id } = filed.highlight;
    return (
      <HighlightRow
        key={id}
        filed={filed}
        now={now}
        selected={id === current}
        namesTitle={view.order === 'date'}
        searchTerms={wanted}
        isOpen={open.has(id)}
        position={{ at: place + 1, of: ids.length }}
        watch={rows.watch}
        editing={noteOf === id ? { takesFocus, act: { ...edits, dismiss: closeNote } } : null}
        onOpen={() => acts.open(filed)}
        onSelect={() => change({ selected: id })}
        onToggle={() => toggle(id)}
        onNote={() => acts.note(filed)}
        onTag={(tag) => filter({ tags: normalizeTags([...view.filter.tags, tag]) })}
        menu={() => highlightMenu(filed, acts)}
      />
    );
  };
  const selected = shown[current === null ? -1 : ids.indexOf(current)];

  return (
    <>
      <div class="ArticleRows HighlightRows" data-order={view.order} ref={rows.box}>
        {groupHighlights(shown, rows.drawn, view.order, now).map((group) => (
          <RowGroup key={group.key} title={group.title}>
            <ul aria-label={myHighlightsWords.name}>{group.rows.map(rowOf)}</ul>
          </RowGroup>
        ))}
      </div>
      <KeyBindings
        bindings={myHighlightBindings({ panel, mine, selected, rows, acts, toggle })}
        characters={panel.settings.singleKeyShortcuts}
      />
    </>
  );
}

/** What is narrowed or ordered anew is shown from its top. */
function useFromTop(scroller: RefObject<HTMLElement | null>, what: string): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) scroller.current?.scrollTo(0, 0);
    isFirst.current = false;
  }, [what]);
}
