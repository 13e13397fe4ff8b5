/** Rows from one position up to but not including another. */
export interface RowRange {
  from: number;
  to: number;
}

/** The rows of a list by position, as far as they are known, since a list may have tens of thousands. */
export interface IdSequence<Id = number> {
  /** Number of rows, known or not. */
  count: number;
  /** `undefined` beyond either end, and for a row that is not known. */
  idAt: (index: number) => Id | undefined;
  /** -1 if no known row has this id. */
  indexOf: (id: Id) => number;
}

/** A sequence whose rows are all known. */
export function idSequence<Id>(ids: readonly Id[]): IdSequence<Id> {
  let indexes: Map<Id, number> | undefined;
  return {
    count: ids.length,
    idAt: (index) => ids[index],
    indexOf: (id) => {
      indexes ??= new Map(ids.map((each, index) => [each, index]));
      return indexes.get(id) ?? -1;
    },
  };
}
