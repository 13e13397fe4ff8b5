/** The first index for which a test holds; `length` if there is none. The test must also hold for every later index. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The index of the first item for which a test holds, like `firstIndex`. */
export const firstIndexIn = <Item>(
  items: ArrayLike<Item>,
  holds: (item: Item) => boolean,
): number => firstIndex(items.length, (index) => holds(items[index] as Item));
