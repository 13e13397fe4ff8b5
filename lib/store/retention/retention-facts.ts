import type { Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { Keepable } from '../../article/model/retention-rule.ts';
import { channels } from '../../site/site.ts';
import { undoableNumbers } from '../user/action-log.ts';
import { newestOf } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { highlightedNumbers } from './protected-articles.ts';

/** The tables from which it follows how long an article is kept. */
export const keepableTables = [
  db.articles,
  db.aliases,
  db.unread,
  db.saved,
  db.opened,
  db.places,
  db.heard,
  db.highlights,
  db.media,
  db.view,
  db.acts,
] as const;

/** Each of these articles as far as it depends on it how long it is kept. Must run inside a transaction over `keepableTables`. */
export async function keepablesOf(articles: readonly Article[], now: number): Promise<Keepable[]> {
  if (articles.length === 0) return [];
  const numbers = articles.map(({ n }) => n);
  const [unread, saved, opened, places, heard] = await Promise.all([
    rowsOf(db.unread, numbers),
    rowsOf(db.saved, numbers),
    rowsOf(db.opened, numbers),
    rowsOf(db.places, numbers),
    rowsOf(db.heard, numbers),
  ]);
  const [highlighted, recorded, open, newest, undoable] = await Promise.all([
    highlightedNumbers(),
    recordedNumbers(numbers),
    openNumbers(),
    newestNumbers(),
    undoableNumbers(now),
  ]);
  return articles.map(({ n, hash, arrivedAt, changedAt }) => {
    const uses = [opened.get(n)?.at, places.get(n)?.at, heard.get(n)?.at];
    const usedAt = Math.max(0, ...uses.filter((at) => at !== undefined));
    return {
      hash,
      arrivedAt,
      changedAt,
      usedAt: usedAt === 0 ? null : usedAt,
      read: opened.get(n)?.hash ?? null,
      unread: unread.has(n),
      saved: saved.has(n),
      highlighted: highlighted.has(n),
      recorded: recorded.has(n),
      open: open.has(n),
      newest: newest.has(n),
      undoable: undoable.has(n),
    };
  });
}

/** A few rows are asked for one by one; beyond that it is faster to read all of them. */
const few = 500;

/** The rows of a table that are about these articles, by number; of many, the others as well. */
async function rowsOf<Row extends { n: number }>(
  table: Table<Row, number>,
  numbers: number[],
): Promise<ReadonlyMap<number, Row>> {
  const rows = numbers.length > few ? await table.toArray() : await table.bulkGet(numbers);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.n, row] as const])));
}

/** Articles whose recording is here, in part or whole, or is to be. */
async function recordedNumbers(numbers: number[]): Promise<ReadonlySet<number>> {
  const rows = await db.media.where('articles').anyOf(numbers).toArray();
  const kept = rows.filter(
    ({ kind, state, bytes }) => kind === 'audio' && (state !== 'refused' || bytes > 0),
  );
  return new Set(kept.flatMap(({ articles }) => articles));
}

/** Articles that are open in a panel, and those whose episode is in the player. */
async function openNumbers(): Promise<ReadonlySet<number>> {
  const views = await db.view.toArray();
  return new Set(views.flatMap(({ article, episode }) => [article ?? [], episode ?? []].flat()));
}

async function newestNumbers(): Promise<ReadonlySet<number>> {
  const newest = await Promise.all(channels.map(({ id }) => newestOf(id)));
  return new Set(newest.flatMap((article) => article?.n ?? []));
}
