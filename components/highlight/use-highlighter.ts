import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  addTags,
  beginNote,
  type Changed,
  deleteHighlight,
  makeHighlight,
  placeAgain,
  recolourHighlight,
  removeTag,
  writeNote,
} from '../../lib/app/highlighting.ts';
import { undoHighlight } from '../../lib/app/reading.ts';
import type { Colour, Highlight, Moment } from '../../lib/highlight/highlight.ts';
import {
  type Direction,
  extend,
  type KeySelection,
  moveStart,
  step,
  unitAt,
} from '../../lib/highlight/key-selection.ts';
import type { Placed } from '../../lib/highlight/merge.ts';
import { spokenAt, spokenLines } from '../../lib/highlight/moment.ts';
import type { Span } from '../../lib/highlight/selector.ts';
import type { TextUnits } from '../../lib/highlight/text-units.ts';
import { tidySpan } from '../../lib/highlight/tidy-span.ts';
import { undoneSentence } from '../../lib/notice/undone-sentence.ts';
import { words } from '../../lib/words/en.ts';
import { useAttempt } from '../hooks/use-attempt.ts';
import { useHeard } from '../hooks/use-heard.ts';
import { useHighlights } from '../hooks/use-highlights.ts';
import type { StoredText } from '../hooks/use-steady-text.ts';
import type { Say } from '../hooks/use-toast.ts';
import { cursorIn, highlightAt, rectsOf, scrollToSpan } from './find-on-page.ts';
import { type ReadingText, readingTextOf } from './reading-text.ts';
import { rangeOf, spanOf } from './text-map.ts';
import { usePainted } from './use-painted.ts';
import { usePlaced } from './use-placed.ts';
import { useSelection } from './use-selection.ts';
import { useTextMap } from './use-text-map.ts';

/** What the box of colours is about: words that are selected, or a highlight. */
export type Target =
  | ({ kind: 'selection'; by: 'pointer' | 'key' | 'touch' } & KeySelection)
  | { kind: 'highlight'; id: string };

export interface HighlighterInput {
  /** What is on the screen; `undefined` while something else stands in its place. */
  shown: StoredText | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as the panel keeps it. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
  say: Say;
}

export interface Highlighter {
  layer: RefObject<HTMLDivElement | null>;
  target: Target | null;
  /** The highlight that the box is about, where it is about one. */
  about: Placed | null;
  /** Where the words are that the box is about, in the window; `null` while they are not drawn. */
  rects: () => readonly DOMRect[] | null;
  /** Where a highlight's words are. */
  rectsOf: (span: Span) => readonly DOMRect[];
  /** Another one each time that the page's nodes have changed. */
  round: number;
  isNoteOpen: boolean;
  /** The highlight whose note is open. */
  noteOf: string | null;
  /** The number of the article. */
  n: number | null;
  /** Whether the note was opened just now, and not found open: then it has the focus. */
  takesFocus: () => boolean;
  placed: readonly Placed[];
  orphans: readonly Highlight[];
  /** Those that mark a moment of the recording, in its order. */
  moments: readonly MarkedMoment[];
  /** The one that is being given a new place. */
  attaching: Highlight | null;
  /** What a reader who does not see it is told. */
  said: string;
  act: HighlighterActs;
}

/** A highlight that marks a moment of a recording. */
export interface MarkedMoment {
  highlight: Highlight;
  moment: Moment;
}

export interface HighlighterActs {
  /** Marks what is selected in the colour that was used last; or selects the sentence at the reader's place. */
  highlight: () => void;
  colour: (colour: Colour) => void;
  note: () => void;
  copy: () => void;
  remove: () => void;
  putHere: () => void;
  writeNote: (id: string, note: string, sitting: string) => void;
  beginNote: () => string;
  addTags: (id: string, line: string) => void;
  removeTag: (id: string, tag: string) => void;
  /** Opens the note of a highlight. */
  openNote: (id: string) => void;
  /** Closes the box, or drops what is selected. */
  drop: () => void;
  enter: () => void;
  extend: (unit: keyof TextUnits, direction: Direction) => void;
  step: (direction: Direction) => void;
  moveStart: (direction: Direction) => void;
  go: (direction: Direction) => void;
  attach: (orphan: Highlight | null) => void;
  copyThis: (highlight: Highlight) => void;
  removeThis: (highlight: Highlight) => void;
  /** Scrolls to a highlight, and opens its box. */
  show: (id: string) => void;
}

/** Room above and below what is shown by key, in pixels. */
const room = 72;

/** The reader's highlights in the article that is open: where they are, what is selected, and what can be done. */
export function useHighlighter(input: HighlighterInput): Highlighter {
  const { shown, scroller, say } = input;
  const [noteOf, openNote] = useNoteOpen(input);
  const attempt = useAttempt(say);
  const layer = useRef<HTMLDivElement>(null);
  const article = shown?.article;
  const { rows, colour: lastColour } = useHighlights(article);
  const text = useMemo(
    () => (shown ? readingTextOf(shown) : null),
    [article?.n, shown?.body?.hash],
  );
  const { placed, orphans } = usePlaced(text, rows);
  const nudge = useHeard(article?.n ?? 0)?.nudge ?? 0;
  const page = useTextMap(scroller, text);
  usePainted(page, placed);

  const [target, setTarget] = useState<Target | null>(null);
  const [attachingId, setAttaching] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** What was selected by key, as long as nothing else has changed it. */
  const byKey = useRef<KeySelection | null>(null);
  const noteOpened = useRef(false);
  /** What was marked for a note, for as long as the database has not answered. */
  const [making, setMaking] = useState<Placed | null>(null);
  const attaching = orphans.find(({ id }) => id === attachingId) ?? null;
  const openId = noteOf ?? (target?.kind === 'highlight' ? target.id : null);
  const isOpenOne = ({ highlight }: Placed) => highlight.id === openId;
  const about = placed.find(isOpenOne) ?? (making && isOpenOne(making) ? making : null);
  const isNoteOpen = about !== null && about.highlight.id === noteOf;

  // Another text: what was selected in the one before is no part of it.
  useLayoutEffect(() => {
    document.getSelection()?.removeAllRanges();
    byKey.current = null;
    setTarget(null);
    setAttaching(null);
    setSaid('');
    setMaking(null);
  }, [text]);

  // A note stays open for a panel that is closed, not for an article that is left.
  const leave = useRef(() => undefined);
  leave.current = () => void (noteOf !== null && openNote(null));
  const n = article?.n ?? null;
  useEffect(() => (n === null ? undefined : () => leave.current()), [n]);

  const select = (by: 'pointer' | 'key' | 'touch') => {
    const span = selectedSpan(text, page.get);
    if (!span) {
      byKey.current = null;
      setTarget((last) => (last?.kind === 'selection' ? null : last));
      return;
    }
    const known = byKey.current;
    if (known?.start === span.start && known.end === span.end) return;
    byKey.current = null;
    setTarget({ kind: 'selection', by, ...span, edge: 'end' });
  };
  const press = () => {
    setTarget((last) => (last?.kind === 'highlight' ? null : last));
    if (noteOf !== null) openNote(null);
  };
  useSelection({ onChange: select, onPress: press });

  const openAt = (event: MouseEvent) => {
    const isPlain = event.detail > 0 && event.button === 0 && !hasModifier(event);
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (placed.length === 0 || !isPlain || isSelecting || isOtherControl(event.target)) return;
    const map = page.get();
    const hit = map && highlightAt(map, placed, event);
    if (!hit) return;
    // On one of the publisher's Highlights, which leads elsewhere: the reader meant the mark that is seen on it.
    event.preventDefault();
    event.stopPropagation();
    setTarget({ kind: 'highlight', id: hit.highlight.id });
  };
  const openAtNow = useRef(openAt);
  openAtNow.current = openAt;
  useEffect(() => {
    const box = scroller.current;
    const click = (event: MouseEvent) => openAtNow.current(event);
    box?.addEventListener('click', click, true);
    return () => box?.removeEventListener('click', click, true);
  }, []);

  const home = () => {
    const active = document.activeElement;
    if (layer.current?.contains(active)) scroller.current?.focus({ preventScroll: true });
  };
  const closeBox = () => {
    home();
    byKey.current = null;
    document.getSelection()?.removeAllRanges();
    setTarget(null);
    if (noteOf !== null) openNote(null);
  };
  const onPage = () =>
    article && text ? { article, version: { hash: text.hash, text: text.text() }, placed } : null;
  const undoOf = (act: number | null) =>
    act === null
      ? undefined
      : {
          label: words.action.undo,
          run: () => attempt(async () => say(undoneSentence(await undoHighlight(act)))),
        };
  /** When the words are spoken, where they are of a transcript. */
  const momentAt = ({ start }: Span): Moment | null => {
    if (!text || !article?.enclosure) return null;
    return spokenAt(spokenLines(text.lines(), text.transcript(), nudge), start)?.moment ?? null;
  };
  const tellMade = ({ joined, act }: Changed, colour: Colour) => {
    if (joined > 0) say(words.highlight.joined(joined), undoOf(act));
    else setSaid(words.highlight.said.made(colour));
  };
  const make = async (colour: Colour): Promise<void> => {
    const where = onPage();
    if (target?.kind !== 'selection' || !where) return;
    const { stored } = makeHighlight(where, target, colour, momentAt(target));
    tellMade(await stored, colour);
  };
  const remove = async (highlight: Highlight) => {
    const act = await deleteHighlight(highlight.id);
    say(words.highlight.deleted, undoOf(act));
  };
  const copy = async (quote: string) => {
    if (!article) return;
    await navigator.clipboard.writeText(`“${quote}”\n\n${article.title}\n${article.url}`);
    say(words.highlight.copied);
  };

  const selectByKey = (selection: KeySelection, sentence: (words: string) => string) => {
    const map = page.get();
    const view = scroller.current;
    const range = map && rangeOf(map, selection);
    if (!map || !view || !range || !text) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    byKey.current = selection;
    const [anchor, focus] = [
      [startContainer, startOffset],
      [endContainer, endOffset],
    ] as const;
    const [from, to] = selection.edge === 'end' ? [anchor, focus] : [focus, anchor];
    document.getSelection()?.setBaseAndExtent(...from, ...to);
    setTarget({ kind: 'selection', by: 'key', ...selection });
    scrollToSpan(map, selection, view, room);
    setSaid(sentence(text.text().slice(selection.start, selection.end)));
  };
  const selectSentence = (): KeySelection | null => {
    const map = page.get();
    const view = scroller.current;
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed) {
      const isSpace = selection.toString().trim() === '';
      say(isSpace ? words.highlight.noWords : words.highlight.notArticle);
      return null;
    }
    const at = map && view && cursorIn(map, view);
    const sentence = at === null || !text ? undefined : unitAt(text.units().sentences, at);
    if (!sentence) {
      say(words.highlight.noText);
      return null;
    }
    const selected: KeySelection = { ...sentence, edge: 'end' };
    selectByKey(selected, words.highlight.said.selected);
    return selected;
  };
  const changeByKey = (change: (selection: KeySelection, units: TextUnits) => KeySelection) => {
    if (target?.kind !== 'selection' || !text) return;
    const { start, end, edge } = target;
    selectByKey(change({ start, end, edge }, text.units()), words.highlight.said.extended);
  };
  const showNote = (id: string) => {
    noteOpened.current = true;
    setTarget({ kind: 'highlight', id });
    openNote(id);
  };
  const go = (direction: Direction) => {
    const map = page.get();
    const view = scroller.current;
    if (!map || !view || !text) return;
    if (placed.length === 0) return say(words.highlight.none);
    const from = about?.span.start ?? cursorIn(map, view) ?? 0;
    const found =
      direction === 'forward'
        ? (placed.find(({ span }) => (about ? span.start > from : span.end > from)) ?? placed[0])
        : (placed.findLast(({ span }) => span.start < from) ?? placed.at(-1));
    if (found) show(found);
  };
  const show = (found: Placed) => {
    const map = page.get();
    const view = scroller.current;
    if (!map || !view || !text) return;
    const { highlight, span } = found;
    home();
    if (noteOf !== null) openNote(null);
    document.getSelection()?.removeAllRanges();
    setTarget({ kind: 'highlight', id: highlight.id });
    scrollToSpan(map, span, view, room);
    const quote = text.text().slice(span.start, span.end);
    const { colour, note } = highlight;
    const at = placed.indexOf(found) + 1;
    setSaid(words.highlight.said.at(at, placed.length, colour, quote, note));
  };

  const act: HighlighterActs = {
    highlight: () => {
      if (target?.kind === 'selection') {
        attempt(async () => {
          await make(lastColour);
          closeBox();
        });
      } else if (about) act.enter();
      else selectSentence();
    },
    colour: (colour) => {
      if (about) {
        attempt(() => recolourHighlight(about.highlight.id, colour));
        setSaid(words.highlight.said.recoloured(colour));
        return;
      }
      attempt(async () => {
        await make(colour);
        closeBox();
      });
    },
    note: () => {
      if (about) return showNote(about.highlight.id);
      const where = onPage();
      const span = target?.kind === 'selection' ? target : selectSentence();
      if (!span || !where) return;
      const making = makeHighlight(where, span, lastColour, momentAt(span));
      attempt(async () => tellMade(await making.stored, lastColour));
      byKey.current = null;
      document.getSelection()?.removeAllRanges();
      // Whoever writes on at once is not to wait for the database, nor to press other keys of the page.
      setMaking(making.shown);
      showNote(making.shown.highlight.id);
    },
    copy: () => {
      const span = target?.kind === 'selection' ? target : about?.span;
      if (span && text) attempt(() => copy(text.text().slice(span.start, span.end)));
    },
    remove: () => {
      if (!about) return;
      attempt(() => remove(about.highlight));
      closeBox();
    },
    putHere: () => {
      const where = onPage();
      if (!attaching || target?.kind !== 'selection' || !where) return;
      attempt(async () => {
        const { act: done } = await placeAgain(where, attaching, target).stored;
        closeBox();
        setAttaching(null);
        say(words.highlight.placed, undoOf(done));
      });
    },
    writeNote: (id, note, sitting) => attempt(() => writeNote(id, note, sitting)),
    beginNote,
    addTags: (id, line) => {
      attempt(() => addTags(id, line));
      setSaid(words.highlight.said.tagged(line));
    },
    removeTag: (id, tag) => {
      attempt(() => removeTag(id, tag));
      setSaid(words.highlight.said.untagged(tag));
    },
    openNote: showNote,
    drop: () => {
      setSaid(target?.kind === 'selection' ? words.highlight.said.dropped : '');
      if (target || noteOf !== null) closeBox();
      else setAttaching(null);
    },
    enter: () => layer.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus(),
    extend: (unit, direction) =>
      changeByKey((selection, units) => extend(selection, units[unit], direction)),
    step: (direction) =>
      changeByKey((selection, units) => step(selection, units.sentences, direction)),
    moveStart: (direction) =>
      changeByKey((selection, units) => moveStart(selection, units.words, direction)),
    go,
    attach: (orphan) => {
      setAttaching(orphan?.id ?? null);
      if (orphan) say(words.highlight.attaching);
    },
    copyThis: (orphan) => attempt(() => copy(orphan.quote.exact)),
    removeThis: (orphan) => attempt(() => remove(orphan)),
    show: (id) => {
      const found = placed.find(({ highlight }) => highlight.id === id);
      if (found) show(found);
    },
  };

  return {
    layer,
    target,
    about,
    rects: () => {
      const map = page.get();
      const span = about?.span ?? (target?.kind === 'selection' ? target : null);
      const rects = map && span ? rectsOf(map, span) : [];
      return rects.length > 0 ? rects : null;
    },
    rectsOf: (span) => {
      const map = page.get();
      return map ? rectsOf(map, span) : [];
    },
    round: page.round,
    isNoteOpen,
    noteOf,
    n,
    takesFocus: () => {
      const takes = noteOpened.current;
      noteOpened.current = false;
      return takes;
    },
    placed,
    orphans,
    moments: momentsIn(rows),
    attaching,
    said,
    act,
  };
}

/** Which note is open: the panel keeps it for when it is opened again, but here it is known at once. */
function useNoteOpen({ noteOf, openNote }: HighlighterInput) {
  const [open, setOpen] = useState(noteOf);
  const change = (id: string | null) => {
    setOpen(id);
    openNote(id);
  };
  return [open, change] as const;
}

function momentsIn(rows: readonly Highlight[]): MarkedMoment[] {
  const marked = rows.flatMap((highlight) =>
    highlight.moment ? { highlight, moment: highlight.moment } : [],
  );
  return marked.sort((one, other) => one.moment.start - other.moment.start);
}

/** The words of the article that are selected in the page, as a span of its text. */
function selectedSpan(
  text: ReadingText | null,
  map: ReturnType<typeof useTextMap>['get'],
): Span | null {
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const shown = map();
  const span = shown && spanOf(shown, selection.getRangeAt(0));
  return span && tidySpan(text.text(), span);
}

const hasModifier = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;

/** Whether a click there does something else: but for the publisher's Highlights, which all of them lead somewhere. */
function isOtherControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('a, button, input, textarea, select, summary');
  return control !== null && control.closest('.KeyPointCard') === null;
}
