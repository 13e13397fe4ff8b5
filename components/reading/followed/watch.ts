import { readEntities } from '../../../lib/app/watch/entity-list.ts';
import type { DocumentLine } from '../../../lib/article/document/article-document.ts';
import type { Entity } from '../../../lib/watch/entity.ts';
import { EntityMatcher } from '../../../lib/watch/entity-matcher.ts';
import { followedSpans } from '../../../lib/watch/followed-spans.ts';
import { knownEntities } from '../../../lib/watch/watch-list.ts';

/**
 * Reads the built-in list. Resolves to what finds these of its entities and of the user's own in a text. Only loaded where
 * something is followed.
 */
export async function readWatch(followed: readonly string[], own: readonly Entity[]) {
  const matcher = new EntityMatcher(knownEntities(await readEntities(), own));
  const names = new Set(followed);
  return (lines: readonly DocumentLine[]) => followedSpans(matcher, names, lines);
}
