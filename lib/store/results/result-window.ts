import type { ListWindow } from '../../article/lists/list-window.ts';

/** What a window of results is read from. */
export interface ResultIds {
  count: number;
  /** The first ids: at least this many, or all if there are fewer. */
  read: (atLeast: number) => Promise<readonly number[]>;
}

/** The results of a search as a window, in their own order, which is not by time. */
export function resultWindow({ count, read }: ResultIds): ListWindow {
  const range = async (from: number, to: number): Promise<readonly number[]> =>
    (await read(to)).slice(Math.max(0, from), Math.max(0, to));
  const indexOf = async (articleId: number): Promise<number> => {
    const known = (await read(0)).indexOf(articleId);
    return known < 0 ? (await read(Number.POSITIVE_INFINITY)).indexOf(articleId) : known;
  };
  return {
    count: async () => count,
    idAt: async (index) => (await range(index, index + 1))[0],
    indexOf,
    range,
    after: async (articleId, length) => {
      const from = (await indexOf(articleId)) + 1;
      return range(from, from + length);
    },
    before: async (articleId) => {
      const index = await indexOf(articleId);
      return index > 0 ? (await read(index))[index - 1] : undefined;
    },
    indexFrom: async () => count,
  };
}
