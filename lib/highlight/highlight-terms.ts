import { operatorTerms, writeValue } from '../article/lists/operator-terms.ts';
import { articleKinds } from '../article/model/article-kind.ts';
import { highlightColors } from './highlight-color.ts';
import { type HighlightFilter, unfiltered } from './highlight-list.ts';

/**
 * Writes a filter of My highlights as the terms of a search: `(color:1 OR color:3) tag:price is:news is:changed`. Without a
 * filter the terms are empty.
 */
export const writeHighlightTerms = ({ colors, tags, kind, changed }: HighlightFilter): string =>
  [
    ...colorTerms(colors),
    ...tags.map((tag) => `tag:${writeValue(tag)}`),
    ...(kind === null ? [] : [`is:${kind}`]),
    ...(changed ? ['is:changed'] : []),
  ].join(' ');

/** Terms that match any of the colors. */
function colorTerms(colors: HighlightFilter['colors']): string[] {
  const terms = colors.toSorted().map((color) => `color:${color}`);
  return terms.length > 1 ? [`(${terms.join(' OR ')})`] : terms;
}

/** Reads exactly what `writeHighlightTerms` writes; anything else filters nothing. Takes time linear in the terms. */
export function readHighlightTerms(terms: string): HighlightFilter {
  const [group = ''] = colorGroup.exec(terms) ?? [];
  const filter: HighlightFilter = { ...unfiltered, tags: [] };
  filter.colors = highlightColors.filter((color) => group.includes(`color:${color}`));
  for (const { operator, value } of operatorTerms(terms.slice(group.length))) {
    if (operator === 'tag') filter.tags.push(value);
    else if (operator === 'is' && value === 'changed') filter.changed = true;
    else if (operator === 'is') filter.kind = articleKinds.find((kind) => kind === value) ?? null;
  }
  // Anything that was skipped, repeated or spelled in another way makes the terms differ here.
  return writeHighlightTerms(filter) === terms ? filter : unfiltered;
}

/** The colors with which terms begin. */
const colorGroup = /^(?:color:\d|\(color:\d(?: OR color:\d)+\))(?: |$)/;
