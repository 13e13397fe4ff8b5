type Key = () => ArrayLike<number>;

/** Candidates are collected up to this many times `most`, before all but the best are dropped. */
const atOnce = 4;

/**
 * The indexes of the best of `count` candidates, at most `most` of them, unordered. Each of `keys` gives a number for
 * every candidate. The greatest numbers of the first key win; ties are decided by the next key, which is computed only
 * if needed. Takes time linear in the count, where a heap would compare most candidates several times.
 */
export function bestOf(count: number, most: number, keys: readonly Key[]): number[] {
  const first = keys[0]?.() ?? [];
  let best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    if ((first[index] ?? 0) < least) continue;
    best.push(index);
    if (best.length < atOnce * most) continue;
    best = bestAmong(best, most, keys);
    least = Number.POSITIVE_INFINITY;
    for (const each of best) least = Math.min(least, first[each] ?? 0);
  }
  return bestAmong(best, most, keys);
}

function bestAmong(indexes: readonly number[], most: number, keys: readonly Key[]): number[] {
  const best: number[] = [];
  let open = indexes;
  for (const keyOf of keys) {
    const left = most - best.length;
    if (left === 0 || open.length <= left) break;
    const key = keyOf();
    const values = new Float64Array(open.length);
    for (let at = 0; at < open.length; at += 1) values[at] = key[open[at] ?? 0] ?? 0;
    const least = greatest(values.slice(), left);
    const tied: number[] = [];
    for (let at = 0; at < open.length; at += 1) {
      const value = values[at] ?? 0;
      if (value >= least) (value > least ? best : tied).push(open[at] ?? 0);
    }
    open = tied;
  }
  return [...best, ...open.slice(0, most - best.length)];
}

/** The value of this rank, with the greatest at rank 1. Partly sorts `values` (Hoare's selection). */
function greatest(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  const wanted = rank - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) > pivot) left += 1;
      while ((values[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = value;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else return pivot;
  }
  return values[wanted] ?? Number.NEGATIVE_INFINITY;
}
