import { readEntities } from '../../../lib/app/watch/entity-list.ts';
import type { DocumentLine } from '../../../lib/article/document/article-document.ts';
import { EntityMatcher } from '../../../lib/watch/entity-matcher.ts';
import { followedSpans } from '../../../lib/watch/followed-spans.ts';

/** Reads the built-in list. Resolves to what finds these of its entities in a text. Only loaded where something is followed. */
export async function readWatch(followed: readonly string[]) {
  const matcher = new EntityMatcher(await readEntities());
  const names = new Set(followed);
  return (lines: readonly DocumentLine[]) => followedSpans(matcher, names, lines);
}
