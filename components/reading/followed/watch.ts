import { readMatcher } from '../../../lib/app/watch/read-matcher.ts';
import type { DocumentLine } from '../../../lib/article/document/article-document.ts';
import type { Entity } from '../../../lib/watch/entity.ts';
import { followedSpans } from '../../../lib/watch/followed-spans.ts';

/**
 * Reads the built-in list. Resolves to a function that finds what is followed, of that list and of the user's own
 * entities, in a text. Loaded only if anything is followed.
 */
export async function readWatch(followed: readonly string[], own: readonly Entity[]) {
  const matcher = await readMatcher(own);
  const names = new Set(followed);
  return (lines: readonly DocumentLine[]) => followedSpans(matcher, names, lines);
}
