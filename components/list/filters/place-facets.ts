import type { CountedValue } from '../../../lib/article/lists/counted-value.ts';
import type { FacetName } from '../../../lib/article/lists/filter-facets.ts';
import type { FilterFacet } from '../../../lib/store/lists/filter-values.ts';
import { type CountedFacet, isOffered } from '../../../lib/store/rows/views.ts';

/** What an open filter menu offers. */
export interface PlacedFacets {
  /** The facets that it opened with, in the same order, with the counts known by now. */
  facets: readonly FilterFacet[];
  /** Values that only counting has found. They stand below everything else, so that nothing moves. */
  late: readonly LateValue[];
}

/** A value that the menu did not open with. */
export interface LateValue extends CountedValue {
  by: FacetName;
}

/** Puts counts into an open menu without moving what it shows. A value that no row has anymore counts 0. */
export function placeFacets(
  opened: readonly FilterFacet[],
  counted: readonly CountedFacet[],
): PlacedFacets {
  const counts = new Map(
    counted.map(({ by, values }) => [by, new Map(values.map((each) => [each.value, each.count]))]),
  );
  const drawn = new Map(
    opened.map(({ by, values }) => [by, new Set(values.map(({ value }) => value))]),
  );
  const facets = opened.map((facet) => {
    const { by, values } = facet;
    const known = counts.get(by);
    if (!known) return facet;
    return { by, values: values.map(({ value }) => ({ value, count: known.get(value) ?? 0 })) };
  });
  const late = counted
    .filter((facet) => drawn.has(facet.by) || isOffered(facet))
    .flatMap(({ by, values }) =>
      values.filter(({ value }) => !drawn.get(by)?.has(value)).map((each) => ({ by, ...each })),
    );
  return { facets, late };
}
