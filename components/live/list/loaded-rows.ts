import type { IdSequence } from '../../../lib/article/lists/id-sequence.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { ListReading } from '../../../lib/store/lists/read-list.ts';
import { asKnown } from './known-articles.ts';

/** How many positions and articles are kept for scrolling back. */
const cacheSizes = { positions: 2_000, articles: 600 } as const;

/** The loaded rows of a list, by position. Those loaded last are up to date. */
export interface LoadedRows extends IdSequence {
  articles: ReadonlyMap<number, Article>;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** The tags of saved articles. */
  tags: ReadonlyMap<number, readonly string[]>;
  ids: ReadonlyMap<number, number>;
  /** Whether it is known if this article is in the list, and at which index. */
  isKnown: (articleId: number) => boolean;
}

type RowReading = Omit<ListReading, 'query' | 'memory' | 'isCounted' | 'window' | 'top'>;

/** Adds a reading to the loaded rows. If rows have moved, their earlier positions are dropped. */
export function addReading(before: LoadedRows | undefined, reading: RowReading): LoadedRows {
  const hasMoved = !before || reading.shift !== 0 || reading.count !== before.count;
  const ids = positionsIn(hasMoved ? [] : [...before.ids], reading);
  const indexes = new Map([...ids].map(([index, id]) => [id, index]));
  const known = before?.articles ?? reading.articles;
  const articles = new Map([
    ...[...known].slice(-cacheSizes.articles),
    ...asKnown(reading.articles, known),
  ]);
  const isOlder = (id: number) =>
    articles.has(id) && !reading.articles.has(id) && !reading.pins.includes(id);
  const older = (known: ReadonlySet<number> | undefined) => [...(known ?? [])].filter(isOlder);
  const joined = <Value>(
    known: ReadonlyMap<number, Value> | undefined,
    read: ReadonlyMap<number, Value>,
  ) => new Map([...[...(known ?? [])].filter(([id]) => isOlder(id)), ...read]);
  return {
    count: reading.count,
    idAt: (index) => ids.get(index),
    indexOf: (id) => indexes.get(id) ?? -1,
    articles,
    unread: new Set([...older(before?.unread), ...reading.unread]),
    saved: new Set([...older(before?.saved), ...reading.saved]),
    tags: joined(before?.tags, reading.tags),
    ids,
    isKnown: (id) => indexes.has(id) || reading.pins.includes(id),
  };
}

/** The ids by position, those loaded last at the end. */
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
  return new Map([...others.slice(-cacheSizes.positions), ...read]);
}
