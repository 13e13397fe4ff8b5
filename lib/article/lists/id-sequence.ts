/** The rows of a list by position. A list may have tens of thousands of ids, so none is passed as a whole. */
export interface IdSequence<Id = number> {
  count: number;
  /** `undefined` beyond either end. */
  idAt: (index: number) => Id | undefined;
  /** -1 where the list doesn't have it. */
  indexOf: (id: Id) => number;
  /** From one index up to another, which is left out. */
  range: (from: number, to: number) => readonly Id[];
}

/** A sequence over ids that are held in memory. */
export function idSequence<Id>(ids: readonly Id[]): IdSequence<Id> {
  let indexes: Map<Id, number> | undefined;
  return {
    count: ids.length,
    idAt: (index) => ids[index],
    indexOf: (id) => {
      indexes ??= new Map(ids.map((each, index) => [each, index]));
      return indexes.get(id) ?? -1;
    },
    range: (from, to) => ids.slice(Math.max(0, from), Math.max(0, to)),
  };
}
