import { storage } from 'wxt/utils/storage';
import type { Piece, TextPlace } from '../article/model/text-position.ts';

/** How far an article was read aloud in this session of the browser. */
export interface SpokenPlace extends TextPlace {
  /** The article. */
  n: number;
  title: string;
  /** Whether the page that read was closed in the middle of it. */
  isSpeaking: boolean;
}

const item = storage.defineItem<unknown>('session:spokenPlace');

/** Where reading aloud is or was; `null` where nothing was read, or what is stored is not that. */
export async function readSpokenPlace(): Promise<SpokenPlace | null> {
  const stored = await item.getValue();
  return isSpokenPlace(stored) ? stored : null;
}

/** Keeps the place until the browser is closed. */
export const keepSpokenPlace = (place: SpokenPlace): Promise<void> => item.setValue(place);

const parts: readonly unknown[] = ['title', 'keyPoints', 'body'] satisfies Piece['part'][];

const isSpokenPlace = (stored: unknown): stored is SpokenPlace =>
  typeof stored === 'object' &&
  stored !== null &&
  'n' in stored &&
  Number.isInteger(stored.n) &&
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
