import type { CountedValue } from '../article/lists/counted-value.ts';
import { type ArticleKind, articleKinds } from '../article/model/article-kind.ts';
import { byName } from '../name-order.ts';
import { inKnownSpelling, tagSpellings } from '../tag.ts';
import { hasTag } from '../tag-edits.ts';
import { isArticleNote } from './article-note.ts';
import type { Highlight } from './highlight.ts';
import { type HighlightColor, highlightColors } from './highlight-color.ts';
import type { HighlightFilter } from './highlight-list.ts';
import type { ListedHighlight } from './highlight-order.ts';

/**
 * The highlights that match, in the same order. `isFound` tells which ones the search finds. `pinnedId` always matches,
 * because the user is editing its note.
 */
export function filterHighlights(
  all: readonly ListedHighlight[],
  filter: HighlightFilter,
  isFound: (listed: ListedHighlight) => boolean,
  pinnedId: string | null,
): ListedHighlight[] {
  const fits = (listed: ListedHighlight): boolean => {
    const { highlight, article, change } = listed;
    return (
      (filter.colors.length === 0 ||
        colorsOf(highlight).some((each) => filter.colors.includes(each))) &&
      filter.tags.every((tag) => hasTag(highlight.tags, tag)) &&
      (filter.kind === null || article?.kind === filter.kind) &&
      (!filter.changed || change !== null) &&
      isFound(listed)
    );
  };
  return all.filter((each) => each.highlight.id === pinnedId || fits(each));
}

/** The color of a highlight; none for a note on an article. */
export const colorsOf = (highlight: Highlight): HighlightColor[] =>
  isArticleNote(highlight) ? [] : [highlight.color];

export interface HighlightFilterOptions {
  colors: CountedValue<HighlightColor>[];
  kinds: CountedValue<ArticleKind>[];
  /** Most frequent first. Spellings that differ in case count as one. */
  tags: CountedValue<string>[];
  /** How many the publisher has changed; empty if none. */
  changes: CountedValue<'changed'>[];
}

/** The values that these highlights can be filtered by. */
export function filterOptions(listed: readonly ListedHighlight[]): HighlightFilterOptions {
  const ofColor = counted(listed.flatMap(({ highlight }) => colorsOf(highlight)));
  const ofKind = counted(listed.flatMap(({ article }) => article?.kind ?? []));
  const tags = listed.flatMap(({ highlight }) => highlight.tags);
  const spelling = tagSpellings(tags);
  const ofTag = counted(tags.map((tag) => inKnownSpelling(tag, spelling)));
  const changed = listed.filter(({ change }) => change !== null).length;
  return {
    changes: changed === 0 ? [] : [{ value: 'changed', count: changed }],
    colors: inOrder(highlightColors, ofColor),
    kinds: inOrder(articleKinds, ofKind),
    tags: [...ofTag]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || byName(one.value, other.value)),
  };
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const inOrder = <Value>(
  order: readonly Value[],
  counts: ReadonlyMap<Value, number>,
): CountedValue<Value>[] =>
  order.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
