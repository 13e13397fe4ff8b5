import type { RefObject } from 'preact';
import type { Span } from '../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import type { Direction, KeyboardSelection } from '../../lib/highlight/keyboard-selection.ts';
import type { PlacedHighlight } from '../../lib/highlight/merge-highlights.ts';
import type { TextUnits } from '../../lib/highlight/text-units.ts';
import type { QuoteSource } from '../../lib/presenters/highlight.ts';
import type { ColorNames, Settings } from '../../lib/settings.ts';
import type { ToastAction } from '../ui/use-toast.ts';
import type { HighlightedPage } from './page/highlighted-page.ts';

/** The target of the toolbar: a selection or a highlight. */
export type HighlightTarget =
  /** `key`: by this view's keys, which then include the arrow keys; `caret`: by the browser's own keys. */
  | ({ kind: 'selection'; by: 'pointer' | 'caret' | 'touch' | 'key' } & KeyboardSelection)
  | { kind: 'highlight'; id: string };

/** The selected text or the open highlight, and how to change it. */
export interface HighlightTargetState {
  layer: RefObject<HTMLDivElement | null>;
  target: HighlightTarget | null;
  /** The highlight that the toolbar acts on; `null` for a selection or nothing. */
  active: PlacedHighlight | null;
  noteId: string | null;
  /** Whether the note was opened just now rather than restored, so that it takes the focus. */
  takesFocus: () => boolean;
  /** The selection at this moment, even if nothing was drawn for it yet. */
  selectedNow: () => Span | null;
  /** Selects text and scrolls to it. */
  select: (selection: KeyboardSelection) => void;
  /** Opens a highlight's toolbar and scrolls to the highlight. */
  open: (highlight: PlacedHighlight) => void;
  /** Opens a note. `pending` is a highlight that is still being stored. */
  openNote: (id: string, pending?: PlacedHighlight) => void;
  /**
   * Closes the toolbar and clears the selection. The caret moves to this offset; without one, behind the highlight or
   * before the selection.
   */
  close: (caret?: number) => void;
}

/** Selecting text and finding highlights by keyboard. */
export interface KeySelectionActions {
  /** Selects the sentence at the user's position, or says why it can't. */
  selectSentence: () => void;
  extend: (unit: keyof TextUnits, direction: Direction) => void;
  move: (direction: Direction) => void;
  moveStart: (direction: Direction) => void;
  /** Opens the next or the previous highlight. */
  openNextHighlight: (direction: Direction) => void;
  /** Scrolls to a highlight and opens its toolbar. */
  openHighlight: (id: string) => void;
}

/** Edits of a highlight's note and tags. */
export interface NoteActions {
  /** The id of an editing session: its changes are undone together. */
  startNoteSession: () => string;
  writeNote: (highlight: Highlight, note: string, sessionId: string) => void;
  /** Like `writeNote`, while the page is being hidden. */
  writeNoteOnHide: (highlight: Highlight, note: string, sessionId: string) => void;
  /** Called with the line of tags as the user typed it. */
  addTags: (id: string, line: string) => void;
  removeTag: (id: string, tag: string) => void;
}

/** Edits of a highlight, wherever it is shown. */
export interface HighlightEdits extends NoteActions {
  changeColor: (id: string, color: HighlightColor) => void;
  remove: (highlight: Highlight) => void;
  /** Copies a quote, marks included, with its source and a link, which may take a moment to find. */
  copy: (quote: string, source: QuoteSource, link: () => string | Promise<string>) => void;
  /** The undo button of a toast; `undefined` where nothing was changed. */
  undoOf: (actionId: number | null) => ToastAction | undefined;
}

/** Actions on the selection and on the highlights of the open article. */
export interface HighlighterActions extends KeySelectionActions, NoteActions {
  /** Highlights the selection in the color used last; without one, selects the sentence at the user's position. */
  highlight: () => void;
  setColor: (color: HighlightColor) => void;
  /** Opens the note of the highlight, or of a new one for the selection. */
  editNote: () => void;
  /** Opens the note on the article as a whole, or a new one. */
  editArticleNote: () => void;
  copy: () => void;
  remove: () => void;
  reattachHere: () => void;
  /** Opens the note of a highlight. */
  openNote: (id: string) => void;
  /** Closes the toolbar, or clears the selection. */
  dismiss: () => void;
  /** Moves the focus to the colors; while a highlight is being reattached, to the button that does so. */
  focusColors: () => void;
  reattach: (orphan: Highlight | null) => void;
  copyOrphan: (orphan: Highlight) => void;
  removeHighlight: (highlight: Highlight) => void;
}

/** A sentence for screen readers. A repeated sentence gets a new id. */
export interface Announcement {
  id: number;
  sentence: string;
}

/** The settings of highlights. */
export type HighlightSettings = ColorNames & Pick<Settings, 'notesInText'>;

/** The user's highlights in the open article. */
export interface Highlighter
  extends Pick<HighlightedPage, 'text' | 'placed' | 'orphans' | 'moments' | 'revision' | 'drawn'>,
    Pick<HighlightTargetState, 'layer' | 'target' | 'active' | 'noteId' | 'takesFocus'> {
  /** The notes on the article as a whole; one that is open is among them even without text. */
  notes: readonly Highlight[];
  /** Whether there is a selection or an open note that Escape closes. */
  isBusy: boolean;
  /** The article on the screen. */
  articleId: number | null;
  /** The highlight that is being reattached. */
  reattaching: Highlight | null;
  announcement: Announcement;
  settings: HighlightSettings;
  actions: HighlighterActions;
}
