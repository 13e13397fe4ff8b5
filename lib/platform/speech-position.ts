import { browser } from 'wxt/browser';
import type { TextPiece, TextPosition } from '../article/model/text-position.ts';
import { type Checks, isFlag, isText, oneOf, soundRow } from '../checks.ts';

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
