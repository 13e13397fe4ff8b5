import { browser } from 'wxt/browser';
import type { TextPiece, TextPosition } from '../article/model/text-position.ts';
import { type Checks, isFlag, isText, oneOf, soundRow } from '../checks.ts';
import type { Highlight } from '../highlight/highlight.ts';

/* What the browser holds in memory until it is closed, whatever happens to a page, the worker or the disk. */

/** How far an article was read aloud in this browser session. */
export interface SpeechPosition extends TextPosition {
  articleId: number;
  title: string;
  /** Whether the page was closed while it was reading aloud. */
  isSpeaking: boolean;
}

const checks: Checks<SpeechPosition> = {
  articleId: Number.isInteger,
  title: isText,
  part: oneOf<TextPiece['part']>({ title: true, keyPoints: true, body: true }),
  number: Number.isInteger,
  offset: Number.isInteger,
  isSpeaking: isFlag,
};

const key = 'speechPosition';

/** The position of reading aloud; `null` if nothing was read aloud, or if the stored value is invalid. */
export async function readSpeechPosition(): Promise<SpeechPosition | null> {
  const stored = (await browser.storage.session.get(key))[key];
  return soundRow(checks, stored) ?? null;
}

/** Saves the position until the browser is closed. */
export const saveSpeechPosition = (position: SpeechPosition): Promise<void> =>
  browser.storage.session.set({ [key]: position });

const notePrefix = 'unsavedNote:';

/** Keeps a note that could not be stored. */
export const keepUnsavedNote = (note: Highlight): Promise<void> =>
  browser.storage.session.set({ [notePrefix + note.id]: note });

/** Drops a note that is stored by now, or deleted. */
export const dropUnsavedNote = (id: string): Promise<void> =>
  browser.storage.session.remove(notePrefix + id);

/** The notes that are kept. */
export const readUnsavedNotes = async (): Promise<Highlight[]> =>
  Object.entries(await browser.storage.session.get<Record<string, Highlight>>()).flatMap(
    ([key, note]) => (key.startsWith(notePrefix) ? note : []),
  );
