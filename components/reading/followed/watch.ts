import { readMatcher } from '../../../lib/app/watch/read-matcher.ts';
import type { DocumentLine } from '../../../lib/article/document/article-document.ts';
import type { Entity } from '../../../lib/watch/entity.ts';
import { followedSpans } from '../../../lib/watch/followed-spans.ts';

/**
 * Reads the built-in list. Resolves to what finds these of its entities and of the user's own in a text. Only loaded where
 * something is followed.
 */
export async function readWatch(followed: readonly string[], own: readonly Entity[]) {
  const matcher = await readMatcher(own);
  const names = new Set(followed);
  return (lines: readonly DocumentLine[]) => followedSpans(matcher, names, lines);
}
