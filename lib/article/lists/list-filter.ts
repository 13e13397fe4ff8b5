import { startOfCalendarDay } from '../../calendar-day.ts';
import { type FacetName, filterFacets } from './filter-facets.ts';

/** Narrows a list to one value of a facet. */
export interface FacetFilter {
  by: FacetName;
  value: string;
}

/** Narrows a list to the articles published on or after a local calendar day, or before one: `2026-11-01`. */
export interface DayFilter {
  by: 'after' | 'before';
  value: string;
}

/** Narrows a list. Filters combine: an article has to match each of them, and there is at most one of a kind. */
export type ListFilter = FacetFilter | { by: 'is'; value: 'unread' } | DayFilter;

export type FilterKind = ListFilter['by'];

/** The kinds of filter in the order in which they are written and shown. */
const kinds = [...filterFacets, 'is', 'after', 'before'] as const satisfies readonly FilterKind[];

/** Whether a filter asks for what the publisher said, rather than for what the user did. */
export const isPublishers = ({ by }: ListFilter): boolean => by !== 'is' && by !== 'tag';

export const unreadFilter: ListFilter = { by: 'is', value: 'unread' };

/** The filters without those of these kinds. */
export const withoutFilters = (
  filters: readonly ListFilter[],
  removed: readonly FilterKind[],
): readonly ListFilter[] => filters.filter(({ by }) => !removed.includes(by));

/** Adds filters, each replacing the one of its kind, and puts all in the order of kinds. */
export function withFilters(
  filters: readonly ListFilter[],
  added: readonly ListFilter[],
): readonly ListFilter[] {
  const byKind = new Map([...filters, ...added].map((filter) => [filter.by, filter]));
  return kinds.map((kind) => byKind.get(kind)).filter((filter) => filter !== undefined);
}

/**
 * The filters after the user chose one. It replaces all filters of the given kinds, or is removed if it is active
 * already.
 */
export function toggleFilter(
  filters: readonly ListFilter[],
  chosen: ListFilter,
  replaced: readonly FilterKind[] = [chosen.by],
): { isActive: boolean; next: readonly ListFilter[] } {
  const others = withoutFilters(filters, replaced);
  const isActive =
    filters.length === others.length + 1 && filterValue(filters, chosen.by) === chosen.value;
  return { isActive, next: isActive ? others : withFilters(others, [chosen]) };
}

/** The value of the filter of this kind; `undefined` if there is none. */
export const filterValue = (filters: readonly ListFilter[], kind: FilterKind): string | undefined =>
  filters.find(({ by }) => by === kind)?.value;

/** The times from `from` up to but not including `to`. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Whether a time lies in a span. */
export const isInSpan = (time: number, { from, to }: TimeSpan): boolean =>
  from <= time && time < to;

/** The parts of a set of filters, by how a list finds the articles that match. */
export interface FilterParts {
  facets: readonly FacetFilter[];
  isUnread: boolean;
  /** `null` for any time. Days begin at midnight in the local time zone. */
  span: TimeSpan | null;
}

/** Splits a set of filters into its parts. */
export function filterParts(filters: readonly ListFilter[]): FilterParts {
  const startOf = (kind: DayFilter['by']) => startOfCalendarDay(filterValue(filters, kind) ?? '');
  const [from, to] = [startOf('after'), startOf('before')];
  return {
    facets: filters.filter(isFacetFilter),
    isUnread: filters.some(({ by }) => by === 'is'),
    span:
      from === null && to === null
        ? null
        : { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY },
  };
}

const facetNames: readonly string[] = filterFacets;

const isFacetFilter = (filter: ListFilter): filter is FacetFilter => facetNames.includes(filter.by);
