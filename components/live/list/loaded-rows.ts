import type { IdSequence } from '../../../lib/article/lists/id-sequence.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { ListReading } from '../../../lib/store/lists/read-list.ts';

/** How many positions are known, and how many articles, for scrolling back. */
const most = { positions: 2_000, articles: 600 } as const;

/** The rows of a list that were read, by position. Those that were read last are up to date. */
export interface LoadedRows extends IdSequence {
  articles: ReadonlyMap<number, Article>;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** The tags of saved articles. */
  tags: ReadonlyMap<number, readonly string[]>;
  ids: ReadonlyMap<number, number>;
  /** Whether it was read if the list has this article, and where. */
  isKnown: (articleId: number) => boolean;
}

type RowReading = Omit<ListReading, 'query' | 'memory' | 'window' | 'top'>;

/** Adds what was read to what is known. Where rows have moved, their earlier positions are forgotten. */
export function addReading(before: LoadedRows | undefined, reading: RowReading): LoadedRows {
  const hasMoved = !before || reading.shift !== 0 || reading.count !== before.count;
  const ids = positionsIn(hasMoved ? [] : [...before.ids], reading);
  const indexes = new Map([...ids].map(([index, id]) => [id, index]));
  const articles = new Map([
    ...[...(before?.articles ?? [])].slice(-most.articles),
    ...reading.articles,
  ]);
  const isOlder = (id: number) =>
    articles.has(id) && !reading.articles.has(id) && !reading.pins.includes(id);
  const older = (known: ReadonlySet<number> | undefined) => [...(known ?? [])].filter(isOlder);
  return {
    count: reading.count,
    idAt: (index) => ids.get(index),
    indexOf: (id) => indexes.get(id) ?? -1,
    articles,
    unread: new Set([...older(before?.unread), ...reading.unread]),
    saved: new Set([...older(before?.saved), ...reading.saved]),
    tags: new Map([...[...(before?.tags ?? [])].filter(([id]) => isOlder(id)), ...reading.tags]),
    ids,
    isKnown: (id) => indexes.has(id) || reading.pins.includes(id),
  };
}

/** The ids by position, those that were read last at the end. */
function positionsIn(
  known: readonly (readonly [number, number])[],
  { stretches }: Pick<ListReading, 'stretches'>,
): Map<number, number> {
  const read = stretches.flatMap(({ from, ids }) =>
    ids.map((id, at): [number, number] => [from + at, id]),
  );
  const indexes = new Set(read.map(([index]) => index));
  const ids = new Set(read.map(([, id]) => id));
  const others = known.filter(([index, id]) => !indexes.has(index) && !ids.has(id));
  return new Map([...others.slice(-most.positions), ...read]);
}
