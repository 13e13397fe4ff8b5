import {
  byPlace,
  endPlaces,
  isAtOrBelow,
  type ListOrder,
  type RowPlace,
} from '../../article/lists/row-place.ts';
import type { Article } from '../../article/model/article.ts';
import type { IndexRow, ListIndex } from './list-index.ts';

/**
 * The rows of a list, within one transaction. Finding a position costs more the further down it is; finding neighbors
 * does not.
 */
export interface ListRows {
  count: () => Promise<number>;
  /** Whether counting passes over all rows. */
  countsByRow: boolean;
  /** The position of an article; -1 if the list does not have it. */
  indexOf: (articleId: number) => Promise<number>;
  /** The rows from one position up to but not including another. */
  range: (from: number, to: number) => Promise<readonly IndexRow[]>;
  /**
   * An article's row with at most `above` rows above it and `below` rows below it; `undefined` if the list does not
   * have it.
   */
  around: (articleId: number, above: number, below: number) => Promise<RowsAround | undefined>;
  /** The first and the last row. */
  ends: () => Promise<readonly [IndexRow | undefined, IndexRow | undefined]>;
  /** The position of the first row at this `sortAt` or below it. */
  indexFrom: (sortAt: number) => Promise<number>;
}

export interface RowsAround {
  rows: readonly IndexRow[];
  /** The index of the article's own row among them. */
  at: number;
}

/** How a list differs from its index. */
export interface Adjustments {
  /** Rows that have left the index and stay in the list. */
  staying: readonly RowPlace[];
  /** Rows of the index that the list does not show. */
  withheld: readonly RowPlace[];
}

/** Adjustments by place, and how they shift positions. */
interface Shifts {
  adjustments: readonly { place: RowPlace; adds: 1 | -1 }[];
  /**
   * By how many rows the list and its index differ above an adjustment; for an index beyond the last one, in the whole
   * list.
   */
  shiftAt: (adjustment: number) => number;
  /** By how many rows they differ above a place. */
  shiftAbove: (place: RowPlace) => number;
}

function shiftsOf({ staying, withheld }: Adjustments, order: ListOrder): Shifts {
  const compare = byPlace[order];
  const adjustments = [
    ...staying.map((place) => ({ place, adds: 1 as const })),
    ...withheld.map((place) => ({ place, adds: -1 as const })),
  ].sort((one, other) => compare(one.place, other.place));
  const shifts = [0];
  for (const { adds } of adjustments) shifts.push((shifts.at(-1) ?? 0) + adds);
  const shiftAt = (adjustment: number) => shifts[adjustment] ?? 0;
  const shiftAbove = (place: RowPlace) => {
    const following = adjustments.findIndex((each) => compare(each.place, place) >= 0);
    return shiftAt(following < 0 ? adjustments.length : following);
  };
  return { adjustments, shiftAt, shiftAbove };
}

const without = (rows: readonly IndexRow[], ids: ReadonlySet<number>): readonly IndexRow[] =>
  rows.filter(({ id }) => !ids.has(id));

/** Finds the rows next to a place as an index does, with the adjustments applied. */
function adjustedNear(
  index: ListIndex,
  { staying, withheld }: Adjustments,
  withheldIds: ReadonlySet<number>,
): ListIndex['near'] {
  const compare = byPlace[index.order];
  const sorted = staying.toSorted(compare);
  return async (place, above, below) => {
    const isAbove = (each: RowPlace) => compare(each, place) < 0;
    const withheldAbove = withheld.filter(isAbove).length;
    const found = await index.near(
      place,
      above && above + withheldAbove,
      below && below + withheld.length - withheldAbove,
    );
    const merge = (rows: readonly IndexRow[], staying: readonly RowPlace[]) =>
      merged(without(rows, withheldIds), staying, index.order);
    const allAbove = merge(found.above, sorted.filter(isAbove));
    const allBelow = merge(
      found.below,
      sorted.filter((each) => !isAbove(each)),
    );
    return {
      above: allAbove.slice(Math.max(0, allAbove.length - above)),
      below: allBelow.slice(0, below),
    };
  };
}

/** The rows of an index with adjustments. A position is found by bisecting the adjustments, however many they are. */
export function indexedRows(index: ListIndex, adjusted: Adjustments): ListRows {
  const { staying, withheld } = adjusted;
  const { order } = index;
  const { top, bottom } = endPlaces[order];
  const { adjustments, shiftAt, shiftAbove } = shiftsOf(adjusted, order);
  const stayingById = new Map(staying.map((place) => [place.id, place]));
  const withheldIds = new Set(withheld.map(({ id }) => id));
  const near = adjustedNear(index, adjusted, withheldIds);

  const placeOf = async (articleId: number) =>
    withheldIds.has(articleId)
      ? undefined
      : (stayingById.get(articleId) ?? (await index.placeOf(articleId)));
  const positionOf = async (place: RowPlace) => (await index.countAbove(place)) + shiftAbove(place);
  /** The index of the first adjustment that is not above the row at this position of the list. */
  const firstAdjustmentAt = (row: number): Promise<number> =>
    bisect(adjustments.length, async (at) => {
      const place = adjustments[at]?.place;
      return place !== undefined && (await index.countAbove(place)) + shiftAt(at) >= row;
    });
  return {
    count: async () => (await index.count()) + shiftAt(adjustments.length),
    countsByRow: index.countsByRow,
    indexOf: async (articleId) => {
      const place = await placeOf(articleId);
      return place ? positionOf(place) : -1;
    },
    range: async (from, to) => {
      const start = Math.max(0, from);
      if (to <= start) return [];
      const first = start === 0 ? 0 : await firstAdjustmentAt(start);
      const following = adjustments.slice(first);
      const toSkip = following.filter(({ adds }) => adds < 0).length;
      const position = start - shiftAt(first);
      const found = await index.range(position, position + to - start + toSkip);
      const added = following.flatMap(({ place, adds }) => (adds > 0 ? [place] : []));
      return merged(without(found, withheldIds), added, order).slice(0, to - start);
    },
    around: async (articleId, above, below) => {
      const place = await placeOf(articleId);
      if (!place) return undefined;
      const found = await near(place, above, below + 1);
      return { rows: [...found.above, ...found.below], at: found.above.length };
    },
    ends: async () => {
      const [first, last] = await Promise.all([near(top, 0, 1), near(bottom, 1, 0)]);
      return [first.below[0], last.above[0]];
    },
    indexFrom: async (sortAt) =>
      index.articleOf ? indexByArticle(index, sortAt) : positionOf({ id: top.id, time: sortAt }),
  };
}

/** Merges rows with rows that stay, both sorted by place. Only lists whose index has times have rows that stay. */
function merged(
  rows: readonly IndexRow[],
  staying: readonly RowPlace[],
  order: ListOrder,
): readonly IndexRow[] {
  if (staying.length === 0) return rows;
  const all: IndexRow[] = [];
  let added = 0;
  for (const { id, time = Number.NEGATIVE_INFINITY } of rows) {
    for (
      let place = staying[added];
      place && byPlace[order](place, { id, time }) < 0;
      place = staying[added]
    ) {
      all.push(place);
      added += 1;
    }
    all.push({ id, time });
  }
  return [...all, ...staying.slice(added)];
}

/**
 * The position for a `sortAt` in a list that is not ordered by it: bisecting by it nevertheless finds a position
 * nearby.
 */
async function indexByArticle(index: ListIndex, sortAt: number): Promise<number> {
  const count = await index.count();
  return bisect(count, async (position) => {
    const [row] = await index.range(position, position + 1);
    const article = row && (await index.articleOf?.(row.id));
    return article !== undefined && isAtOrBelow(article.sortAt, sortAt, index.order);
  });
}

/** The rows of a list whose ids are held. */
export function heldRows(
  ids: readonly number[],
  articleOf: (articleId: number) => PromiseLike<Article | undefined>,
  order: ListOrder,
): ListRows {
  const slice = (from: number, to: number) =>
    ids.slice(Math.max(0, from), Math.max(0, to)).map((id) => ({ id, time: undefined }));
  return {
    count: async () => ids.length,
    countsByRow: false,
    indexOf: async (articleId) => ids.indexOf(articleId),
    range: async (from, to) => slice(from, to),
    around: async (articleId, above, below) => {
      const index = ids.indexOf(articleId);
      if (index < 0) return undefined;
      return { rows: slice(index - above, index + below + 1), at: Math.min(above, index) };
    },
    ends: async () => [slice(0, 1)[0], slice(ids.length - 1, ids.length)[0]],
    indexFrom: (sortAt) =>
      bisect(ids.length, async (position) => {
        const article = await articleOf(ids[position] ?? -1);
        return article !== undefined && isAtOrBelow(article.sortAt, sortAt, order);
      }),
  };
}

/**
 * The first index for which a condition holds; `count` if there is none. The condition must also hold for every later
 * index.
 */
async function bisect(count: number, holds: (index: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
