import type { Highlight } from '../highlight/highlight.ts';
import { db } from './db.ts';

/** Every highlight, the oldest first. */
export const allHighlights = (): Promise<Highlight[]> =>
  db.highlights.orderBy('createdAt').toArray();
