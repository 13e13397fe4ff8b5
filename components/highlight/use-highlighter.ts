import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type Changed,
  type Making,
  makeHighlight,
  placeAgain,
  recolourHighlight,
} from '../../lib/app/reading/highlights.ts';
import type { Colour, Highlight } from '../../lib/highlight/highlight.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import { words } from '../../lib/i18n/en.ts';
import { useAttempt } from '../live/use-attempt.ts';
import type { StoredText } from '../live/use-stable-text.ts';
import type { Say } from '../ui/use-toast.ts';
import { type NoteActs, useHighlightEdits } from './use-highlight-edits.ts';
import { type KeySelecting, useKeySelection } from './selection/use-key-selection.ts';
import { type MarkedPage, useMarkedPage } from './page/use-highlighted-page.ts';
import { type TargetState, useTarget } from './selection/use-highlight-target.ts';

export interface HighlighterInput {
  /** The article that was asked for. */
  n: number;
  /** What is on the screen; `undefined` while something else stands in its place. */
  shown: StoredText | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** The highlight whose note is open, as the panel keeps it. */
  noteOf: string | null;
  openNote: (id: string | null) => void;
  say: Say;
}

/** The reader's highlights in the article that is open. */
export interface Highlighter
  extends Pick<MarkedPage, 'placed' | 'orphans' | 'moments' | 'round' | 'drawn'>,
    Pick<TargetState, 'layer' | 'target' | 'about' | 'noteOf' | 'takesFocus'> {
  /** Whether something is selected or open that Escape leaves. */
  isBusy: boolean;
  /** The number of the article. */
  n: number | null;
  /** The one that is being given a new place. */
  attaching: Highlight | null;
  /** What a reader who does not see it is told. */
  said: string;
  act: HighlighterActs;
}

export interface HighlighterActs extends KeySelecting, NoteActs {
  /** Marks what is selected in the colour that was used last; or selects the sentence at the reader's place. */
  highlight: () => void;
  colour: (colour: Colour) => void;
  note: () => void;
  copy: () => void;
  remove: () => void;
  putHere: () => void;
  /** Opens the note of a highlight. */
  openNote: (id: string) => void;
  /** Closes the box, or drops what is selected. */
  drop: () => void;
  /** Puts the focus on the colours. */
  enter: () => void;
  attach: (orphan: Highlight | null) => void;
  copyThis: (highlight: Highlight) => void;
  removeThis: (highlight: Highlight) => void;
}

/** The highlight that was begun last. */
interface Begun {
  making: Making;
  /** Its name in the database, once that has answered. */
  storedAs: string | null;
}

/** Where the highlights of the article that is open are, what is selected, and what can be done. */
export function useHighlighter(input: HighlighterInput): Highlighter {
  const { n, shown, scroller, say } = input;
  const attempt = useAttempt(say);
  const page = useMarkedPage(n, shown, scroller);
  const at = useTarget({ ...input, page });
  const { target, about, noteOf } = at;
  const [attachingId, setAttaching] = useState<string | null>(null);
  const [said, tell] = useState('');
  const begun = useRef<Begun | null>(null);
  const byKey = useKeySelection({ page, at, say, tell });
  const { orphans } = page;
  const attaching = orphans.find(({ id }) => id === attachingId) ?? null;
  const isWriting = [...orphans, ...page.moments.map(({ highlight }) => highlight)].some(
    ({ id }) => id === noteOf,
  );
  useLayoutEffect(() => {
    setAttaching(null);
    tell('');
  }, [page.text]);

  /** Under which name a highlight is stored: one that was begun may have become part of one that the page did not know. */
  const storedId = (id: string): string | Promise<string> => {
    if (begun.current?.making.shown.highlight.id !== id) return id;
    const { making, storedAs } = begun.current;
    return storedAs ?? making.stored.then((changed) => changed.id);
  };
  const { undoOf, remove, copy, ...notes } = useHighlightEdits(say, storedId);
  const tellMade = ({ joined, act }: Changed, colour: Colour) => {
    if (joined > 0) say(words.highlight.joined(joined), undoOf(act));
    else tell(words.highlight.said.made(colour));
  };
  const begin = ({ start, end }: Span, colour: Colour) => {
    const where = page.forChange();
    if (!where) return null;
    const making = makeHighlight(where, { start, end }, colour, page.momentAt(start));
    const own: Begun = { making, storedAs: null };
    begun.current = own;
    attempt(async () => {
      const changed = await making.stored;
      own.storedAs = changed.id;
      tellMade(changed, colour);
    });
    return making;
  };
  const make = (span: Span, colour: Colour) => {
    begin(span, colour);
    at.close(span.end);
  };
  const title = page.article?.title ?? '';
  const act: HighlighterActs = {
    ...byKey,
    highlight: () => {
      const span = at.selectedNow();
      if (span) make(span, page.colour);
      else if (about) act.enter();
      else byKey.selectSentence();
    },
    colour: (colour) => {
      const span = at.selectedNow();
      if (about) {
        attempt(async () => recolourHighlight(await storedId(about.highlight.id), colour));
        tell(words.highlight.said.recoloured(colour));
      } else if (span) make(span, colour);
    },
    note: () => {
      if (about) return at.writeAt(about.highlight.id);
      const span = at.selectedNow() ?? byKey.selectSentence();
      const making = span && begin(span, page.colour);
      // Whoever writes on at once is not to wait for the database, nor to press other keys of the page.
      if (making) at.writeAt(making.shown.highlight.id, making.shown);
    },
    copy: () => {
      const span = at.selectedNow() ?? about?.span;
      const { text } = page;
      if (!span || !text) return;
      copy(text.text().slice(span.start, span.end), title, () => text.linkTo(span));
    },
    remove: () => {
      if (!about) return;
      remove(about.highlight);
      at.close();
    },
    putHere: () => {
      const where = page.forChange();
      const span = at.selectedNow();
      if (!attaching || !span || !where) return;
      const { stored } = placeAgain(where, attaching, span);
      at.close();
      setAttaching(null);
      attempt(async () => say(words.highlight.placed, undoOf((await stored).act)));
    },
    ...notes,
    addTags: (id, line) => {
      notes.addTags(id, line);
      tell(words.highlight.said.tagged(line));
    },
    removeTag: (id, tag) => {
      notes.removeTag(id, tag);
      tell(words.highlight.said.untagged(tag));
    },
    openNote: at.writeAt,
    drop: () => {
      tell(target?.kind === 'selection' ? words.highlight.said.dropped : '');
      if (target || about || isWriting) at.close();
      else setAttaching(null);
    },
    enter: () => at.layer.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus(),
    attach: (orphan) => setAttaching(orphan?.id ?? null),
    copyThis: ({ quote, url }) => copy(quote.exact, title, () => url),
    removeThis: remove,
  };

  const { placed, moments, round, drawn, article } = page;
  const { layer, takesFocus } = at;
  return {
    ...{ placed, orphans, moments, round, drawn, layer, target, about, noteOf, takesFocus },
    ...{ n: article?.n ?? null, attaching, said, act },
    isBusy: target !== null || about !== null || attaching !== null || isWriting,
  };
}
