import { browser } from 'wxt/browser';
import type { TextPiece, TextPosition } from '../article/model/text-position.ts';

/** How far an article was read aloud in this browser session. */
export interface SpeechPosition extends TextPosition {
  articleId: number;
  title: string;
  /** Whether the page was closed while it was reading aloud. */
  isSpeaking: boolean;
}

const key = 'speechPosition';

/** The position of reading aloud; `null` where nothing was read, or the stored value is invalid. */
export async function readSpeechPosition(): Promise<SpeechPosition | null> {
  const stored = (await browser.storage.session.get(key))[key];
  return isSpeechPosition(stored) ? stored : null;
}

/** Saves the position until the browser is closed. */
export const saveSpeechPosition = (position: SpeechPosition): Promise<void> =>
  browser.storage.session.set({ [key]: position });

const parts: readonly unknown[] = ['title', 'keyPoints', 'body'] satisfies TextPiece['part'][];

const isSpeechPosition = (stored: unknown): stored is SpeechPosition =>
  typeof stored === 'object' &&
  stored !== null &&
  'articleId' in stored &&
  Number.isInteger(stored.articleId) &&
  'number' in stored &&
  Number.isInteger(stored.number) &&
  'offset' in stored &&
  Number.isInteger(stored.offset) &&
  'title' in stored &&
  typeof stored.title === 'string' &&
  'isSpeaking' in stored &&
  typeof stored.isSpeaking === 'boolean' &&
  'part' in stored &&
  parts.includes(stored.part);
