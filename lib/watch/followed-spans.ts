import type { DocumentLine } from '../article/document/article-document.ts';
import type { Span } from '../article/model/text-selector.ts';
import type { Steps } from '../steps.ts';
import type { EntityMatcher } from './entity-matcher.ts';

/** A place where a text names a followed entity. */
export interface FollowedSpan extends Span {
  /** The name of the entity. */
  name: string;
}

/** Finds the places where a text names followed entities, in reading order and in small steps. */
export function* followedSpans(
  matcher: EntityMatcher,
  followed: ReadonlySet<string>,
  lines: readonly DocumentLine[],
): Steps<readonly FollowedSpan[]> {
  const found = yield* matcher.mentionSteps(lines.map(({ text }) => text));
  return lines.flatMap(({ start }, at) =>
    (found[at] ?? [])
      .filter(({ entity }) => followed.has(entity.name))
      .map(({ entity: { name }, ...mention }) => ({
        name,
        start: start + mention.start,
        end: start + mention.end,
      })),
  );
}
